import { publishEvent } from "@bodycon/kit"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { MedusaContext, MedusaError } from "@medusajs/framework/utils"
import { runSql } from "../../lib/run-sql"
import { canPayoutReach } from "../../rules/payout-status"
import type { PayoutStatus } from "../../rules/payout-status"
import type { ReturnActor, ReturnPayoutDTO } from "../../types"
import { ReturnRequestService } from "./request-service"
import { BELONGS_TO } from "./sql"

type PayoutMove = {
  to: PayoutStatus
  actor: ReturnActor
  note?: string | null
  /** What reaching the status writes besides. */
  changes?: Record<string, unknown>
}

type PayoutNote = { type: string; actor: ReturnActor; note?: string | null }

/** Reaching these is told to others. */
const TOLD: readonly PayoutStatus[] = ["details_wanted", "due", "paid", "failed"]

/** Steps of a payout that the timeline of its return shows too. */
const SHOWN_AT_RETURN: Record<string, string> = {
  due: "payout_due",
  paid: "payout_paid",
  failed: "payout_failed",
  details_given: "payout_details_given",
  destination_shown: "destination_shown",
}

/** The state machine over stored payouts: alone with the order, one transaction, one event. */
export class ReturnPayoutBaseService extends ReturnRequestService {
  /**
   * Moves a locked payout on, notes it, and publishes what others wait for.
   * @throws MedusaError NOT_ALLOWED when it cannot come from where it is
   */
  protected async movePayout_(
    payout: ReturnPayoutDTO,
    { to, actor, note, changes }: PayoutMove,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<ReturnPayoutDTO> {
    if (!canPayoutReach(payout.status, to)) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `status: a payout that is ${payout.status} cannot become ${to}`
      )
    }
    const moved = await this.updateReturnPayouts({ id: payout.id, status: to, ...changes }, context)
    await this.notePayout_(moved, { type: to, actor, note }, context)
    if (TOLD.includes(to)) {
      await this.publishPayout_(moved, to, context)
    }
    return moved
  }

  /** Publishes `return_payout.<status>` with the state it follows from. */
  protected async publishPayout_(
    payout: ReturnPayoutDTO,
    status: PayoutStatus,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<void> {
    const { id, order_id, return_request_id, refund_id, asked, attempt } = payout
    const name = `return_payout.${status}`
    await publishEvent(context.transactionManager, {
      name,
      data: {
        id,
        order_id,
        return_request_id: return_request_id ?? null,
        refund_id: refund_id ?? null,
      },
      key: `${name}:${id}:${asked}:${attempt}`,
    })
  }

  /** Adds to the payout's timeline, and where it belongs to a return to that one's. */
  protected async notePayout_(
    { id, return_request_id }: Pick<ReturnPayoutDTO, "id" | "return_request_id">,
    { type, actor, note = null }: PayoutNote,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<void> {
    await this.createReturnPayoutEntries(
      { payout_id: id, type, actor_type: actor.type, actor_id: actor.id ?? null, note },
      context
    )
    const shown = SHOWN_AT_RETURN[type]
    if (return_request_id && shown) {
      await this.note_(return_request_id, { type: shown, actor, note }, context)
    }
  }

  /**
   * Locks one payout until the transaction ends, by the lock of its order, then reads it.
   * @throws MedusaError NOT_FOUND
   */
  protected async lockPayout_(
    id: string,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<ReturnPayoutDTO> {
    const [found] = await runSql<{ return_request_id: string | null; order_id: string }>(
      context,
      BELONGS_TO,
      [id]
    )
    if (found?.return_request_id) {
      await this.lock_(found.return_request_id, context)
    } else if (found) {
      await this.lockOrder_(found.order_id, context)
    }
    return this.retrieveReturnPayout(id, {}, context)
  }

  /** Notes that the shopper has the money, and ends its return. */
  protected async finishPayout_(
    payout: ReturnPayoutDTO,
    { reference, actor }: { reference: string; actor: ReturnActor },
    @MedusaContext() context: Context<EntityManager>
  ): Promise<ReturnPayoutDTO> {
    const paid = await this.movePayout_(
      payout,
      {
        to: "paid",
        actor,
        note: reference,
        changes: {
          reference,
          paid_at: new Date(),
          paid_by: actor.id ?? null,
          claimed_until: null,
        },
      },
      context
    )
    if (paid.return_request_id) {
      await this.completeReturnRequest(
        { id: paid.return_request_id, refund_reference: reference, actor },
        context
      )
    }
    return paid
  }
}
