import { publishEvent } from "@bodycon/kit"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import { runSql } from "../../lib/run-sql"
import { DEFAULT_RETURN_SETTINGS, returnSettingsSchema } from "../../rules/settings"
import type { ReturnSettings } from "../../rules/settings"
import { canReach, GIVEN_UP, isTakenAfterAll } from "../../rules/transitions"
import type { ReturnRequestStatus } from "../../rules/transitions"
import type { RequestedQuantity, ReturnActor, ReturnChange, ReturnRequestDTO } from "../../types"
import ReturnDestination from "./models/return-destination"
import ReturnPayout from "./models/return-payout"
import ReturnPayoutEntry from "./models/return-payout-entry"
import ReturnPicture from "./models/return-picture"
import ReturnRequest from "./models/return-request"
import ReturnRequestItem from "./models/return-request-item"
import ReturnRequestTimelineEntry from "./models/return-request-timeline-entry"
import ReturnSetting from "./models/return-setting"
import { ASKED_AGAIN, LOCK_ORDER, LOCK_REQUEST, ORDER_OF, REQUESTED_QUANTITIES } from "./sql"

const RULES_KEY = "rules"

type Move = {
  to: ReturnRequestStatus
  actor: ReturnActor
  note?: string | null
  /** What reaching the status writes besides. */
  changes?: Record<string, unknown>
}

type TimelineInput = {
  type: string
  actor: ReturnActor
  from_status?: ReturnRequestStatus
  to_status?: ReturnRequestStatus
  note?: string | null
}

const notFound = (id: string) =>
  new MedusaError(MedusaError.Types.NOT_FOUND, `return request ${id} was not found`)

/** The state machine over stored requests: one locked row, one transaction, one event. */
export class ReturnRequestBaseService extends MedusaService({
  ReturnRequest,
  ReturnRequestItem,
  ReturnRequestTimelineEntry,
  ReturnDestination,
  ReturnPayout,
  ReturnPayoutEntry,
  ReturnPicture,
  ReturnSetting,
}) {
  /** The merchant's rules, with defaults for what was never set. */
  @InjectManager()
  async settings(@MedusaContext() context: Context<EntityManager> = {}): Promise<ReturnSettings> {
    const [stored] = await this.listReturnSettings({ key: RULES_KEY }, { take: 1 }, context)
    const parsed = returnSettingsSchema.safeParse({ ...DEFAULT_RETURN_SETTINGS, ...stored?.value })
    return parsed.success ? parsed.data : DEFAULT_RETURN_SETTINGS
  }

  /**
   * Replaces the merchant's rules. Requests that exist already keep what they were made under.
   * @throws MedusaError INVALID_DATA naming the field
   */
  @InjectTransactionManager()
  async saveSettings(
    input: { settings: ReturnSettings; actor_id?: string },
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<ReturnSettings> {
    const parsed = returnSettingsSchema.safeParse(input.settings)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `${issue.path.join(".") || "settings"}: ${issue.message}`
      )
    }
    await runSql(context, LOCK_ORDER, ["return_settings"])
    const [stored] = await this.listReturnSettings({ key: RULES_KEY }, { take: 1 }, context)
    const row = { value: { ...parsed.data }, updated_by: input.actor_id ?? null }
    if (stored) {
      await this.updateReturnSettings({ id: stored.id, ...row }, context)
    } else {
      await this.createReturnSettings({ key: RULES_KEY, ...row }, context)
    }
    return parsed.data
  }

  /** Pieces of an order that requests, neither rejected nor cancelled, have asked for. */
  @InjectManager()
  async requestedQuantities(
    orderId: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<RequestedQuantity[]> {
    return runSql<RequestedQuantity>(context, REQUESTED_QUANTITIES, [orderId])
  }

  /**
   * Moves a locked request on and publishes it. A repeat, and the system's late news, keep the state. What a
   * courier took although it was called off is on again, unless its pieces were asked for anew.
   * @throws MedusaError NOT_ALLOWED when a person wants what is not possible any more
   */
  protected async move_(
    request: ReturnRequestDTO,
    { to, actor, note, changes }: Move,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<ReturnChange> {
    const from = request.status
    if (from === to) {
      return { return_request: request, changed: false }
    }
    const isRevived =
      actor.type === "system" &&
      isTakenAfterAll(from, to) &&
      !(await this.isAskedAgain_(request, context))
    if (!canReach(from, to) && !isRevived) {
      if (actor.type !== "system") {
        throw new MedusaError(
          MedusaError.Types.NOT_ALLOWED,
          `status: a return that is ${from} cannot become ${to}`
        )
      }
      // News of a parcel that should not have moved is worth a look; overtaken news is not.
      if (GIVEN_UP.includes(from)) {
        await this.note_(request.id, { type: "ignored", actor, note: note ?? to }, context)
      }
      return { return_request: request, changed: false }
    }
    await this.updateReturnRequests(
      { id: request.id, status: to, ...(isRevived ? { closed_at: null } : {}), ...changes },
      context
    )
    await this.note_(
      request.id,
      { type: to, actor, from_status: from, to_status: to, note },
      context
    )
    await this.publish_(request, to, context)
    return { return_request: await this.read_(request.id, context), changed: true }
  }

  private async isAskedAgain_(
    { id, order_id, sequence }: ReturnRequestDTO,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<boolean> {
    const rows = await runSql(context, ASKED_AGAIN, { id, order: order_id, sequence })
    return rows.length > 0
  }

  /** Adds to the timeline. */
  protected async note_(
    id: string,
    { actor, ...entry }: TimelineInput,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<void> {
    await this.createReturnRequestTimelineEntries(
      {
        ...entry,
        return_request_id: id,
        actor_type: actor.type,
        actor_id: actor.id ?? null,
      },
      context
    )
  }

  /** Publishes `return_request.<status>` with the state it follows from. */
  protected async publish_(
    { id, order_id }: Pick<ReturnRequestDTO, "id" | "order_id">,
    status: ReturnRequestStatus,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<void> {
    const name = `return_request.${status}`
    await publishEvent(context.transactionManager, {
      name,
      data: { id, order_id },
      key: `${name}:${id}`,
    })
  }

  /** Makes everything that adds to or changes the returns of one order wait its turn. */
  protected async lockOrder_(
    orderId: string,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<void> {
    await runSql(context, LOCK_ORDER, [`returns_of:${orderId}`])
  }

  /**
   * Locks one request until the transaction ends, then reads it. The lock of its order comes first,
   * always, so that two transactions cannot wait for each other.
   */
  protected async lock_(
    id: string,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<ReturnRequestDTO> {
    const [found] = await runSql<{ order_id: string }>(context, ORDER_OF, [id])
    if (!found) {
      throw notFound(id)
    }
    await this.lockOrder_(found.order_id, context)
    const locked = await runSql(context, LOCK_REQUEST, [id])
    if (!locked.length) {
      throw notFound(id)
    }
    return this.read_(id, context)
  }

  protected async read_(
    id: string,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<ReturnRequestDTO> {
    const request = await this.retrieveReturnRequest(id, {}, context)
    // Listed, because a collection that was read before would not know of rows added since.
    const items = await this.listReturnRequestItems(
      { return_request_id: id },
      { order: { id: "ASC" } },
      context
    )
    return { ...request, items } as unknown as ReturnRequestDTO
  }
}
