import { signToken } from "@bodycon/kit"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context, Logger } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import { ChannelRegistry } from "../../channels/registry"
import type { ChannelErrorKind, OutboundOrder, SendContext, SendResult } from "../../channels/types"
import { parseDropshipOptions } from "../../options"
import type { DropshipOptions } from "../../options"
import type { PurchaseOrderDispatchDTO, PurchaseOrderDTO } from "../../types/purchase-order"
import { problemWithSkus } from "./answer-plan"
import { isGood } from "./goods"
import { higherMessageStatus } from "./message-status"
import { PurchaseOrderFollowUpService } from "./follow-up-service"

/** How long a sending process is believed to be alive. Longer than any channel's time-out. */
const LEASE_SECONDS = 60

const FIND_DISPATCH = `
  select id from purchase_order_dispatch
  where (external_id = ? or id = ?) and deleted_at is null limit 1`

const SYSTEM = { type: "system" } as const
const isSendable = (order: PurchaseOrderDTO, round: number): boolean =>
  order.status === "draft" || (round > 1 && order.status === "sent")

export type BegunDispatch = {
  dispatch_id: string
  round: number
  channel: string
  answer_url: string
}

type Stored = PurchaseOrderDispatchDTO & { purchase_order_id: string }

/** Tells suppliers, durably: the intent is stored first, the outcome after, and nothing in between is lost. */
export class PurchaseOrderDispatchService extends PurchaseOrderFollowUpService {
  protected readonly options_: DropshipOptions
  protected readonly channels_: ChannelRegistry

  constructor(dependencies: { logger: Logger }, options: unknown) {
    super(...(arguments as unknown as [Record<string, unknown>]))
    this.options_ = parseDropshipOptions(options)
    this.channels_ = new ChannelRegistry({ logger: dependencies.logger }, this.options_)
  }

  /** Identifiers a supplier's `channel` may have. */
  async listChannels(): Promise<string[]> {
    return this.channels_.identifiers
  }

  /**
   * Takes up the open intent to send.
   * @returns null when there is nothing to send (any more)
   * @throws MedusaError CONFLICT while another process sends it, or while the report of a call of
   * unknown outcome is awaited: the job is tried again later
   */
  @InjectTransactionManager()
  async beginDispatch(
    id: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<BegunDispatch | null> {
    const order = await this.lock_(id, context)
    const [dispatch] = await this.listPurchaseOrderDispatches(
      { purchase_order_id: id, status: ["intended", "in_flight"] },
      { order: { round: "DESC" }, take: 1 },
      context
    )
    if (!dispatch) {
      return null
    }
    if (!isSendable(order, dispatch.round)) {
      await this.updatePurchaseOrderDispatches({ id: dispatch.id, status: "skipped" }, context)
      return null
    }
    this.assertFree_(order, dispatch as Stored)
    const now = Date.now()
    const answerBy = this.answerBy_(order, dispatch as Stored, now)
    await this.updatePurchaseOrders({ id, answer_by: answerBy, answer_alarm_at: null }, context)
    await this.updatePurchaseOrderDispatches(
      {
        id: dispatch.id,
        status: "in_flight",
        attempts: dispatch.attempts + 1,
        started_at: new Date(now),
        link_expires_at: answerBy,
      },
      context
    )
    const token = signToken(
      { dispatch: dispatch.id },
      {
        secret: this.options_.linkSecret,
        expiresInSeconds: Math.ceil((answerBy.getTime() - now) / 1000),
      }
    )
    return {
      dispatch_id: dispatch.id,
      round: dispatch.round,
      channel: dispatch.channel,
      answer_url: `${this.options_.linkUrl}/${token}`,
    }
  }

  /** Hands a purchase order to its channel. @throws ChannelError */
  async send(channel: string, order: OutboundOrder, context: SendContext): Promise<SendResult> {
    return this.channels_.get(channel).send(order, context)
  }

  /** Stores that a dispatch went out, and the answer when it came at once. */
  @InjectTransactionManager()
  async finishDispatch(
    dispatchId: string,
    result: SendResult,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    const dispatch = await this.lockDispatch_({ id: dispatchId }, context)
    const id = dispatch.purchase_order_id
    const isSuperseded = dispatch.status === "skipped"
    await this.updatePurchaseOrderDispatches(
      {
        id: dispatchId,
        status: isSuperseded ? "skipped" : "sent",
        external_id: result.external_id ?? null,
        last_error: null,
        finished_at: new Date(),
      },
      context
    )
    await this.applyEvent(
      { id, event: "send", actor: { ...SYSTEM, channel: dispatch.channel } },
      context
    )
    // An answer to what was changed since is none to what is asked now.
    if (result.outcome === "sent" || isSuperseded) {
      return
    }
    const answer = {
      id,
      action: result.outcome === "accepted" ? ("accept" as const) : ("reject" as const),
      actor: { type: "supplier" as const, channel: dispatch.channel },
      reason: result.reason,
      supplier_reference: result.supplier_reference,
      first_only: true,
    }
    const goods = (await this.rowsOf_(id, context)).filter(isGood)
    const problem = problemWithSkus(goods, result.lines)
    if (problem) {
      const order = await this.retrievePurchaseOrder(id, {}, context)
      await this.ignore_(
        order as unknown as PurchaseOrderDTO,
        { event: answer.action, actor: answer.actor, note: problem },
        context
      )
      return
    }
    await this.answer({ ...answer, skus: result.lines }, context)
  }

  /**
   * Stores why a dispatch failed. After `refused` it waits for a person, who is told by
   * `purchase_order.dispatch_failed`; otherwise it stays open for the next try.
   */
  @InjectTransactionManager()
  async failDispatch(
    dispatchId: string,
    failure: { kind: ChannelErrorKind; message: string },
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    const dispatch = await this.lockDispatch_({ id: dispatchId }, context)
    if (dispatch.status !== "in_flight") {
      // A report said meanwhile that it went out after all.
      return
    }
    const waits = this.channels_.get(dispatch.channel).unknownOutcomeWaitSeconds > 0
    const staysInFlight = failure.kind === "unknown" && waits
    await this.updatePurchaseOrderDispatches(
      {
        id: dispatchId,
        last_error: failure.message,
        status: failure.kind === "refused" ? "failed" : staysInFlight ? "in_flight" : "intended",
      },
      context
    )
    if (failure.kind === "refused") {
      await this.noteFailure_(dispatch, failure.message, context)
    }
  }

  /**
   * Keeps what WhatsApp reports of a message, in whatever order reports come. A report for a call of
   * unknown outcome settles it.
   * @returns false when the message is none of ours
   */
  @InjectTransactionManager()
  async recordMessageStatus(
    report: { external_id: string; dispatch_id?: string; status: string; error?: string },
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<boolean> {
    const [found] = await context.transactionManager!.execute<{ id: string }[]>(FIND_DISPATCH, [
      report.external_id,
      report.dispatch_id ?? null,
    ])
    if (!found) {
      return false
    }
    const dispatch = await this.lockDispatch_(found, context)
    if (dispatch.status === "in_flight") {
      await this.finishDispatch(
        dispatch.id,
        { outcome: "sent", external_id: report.external_id },
        context
      )
    }
    const status = higherMessageStatus(dispatch.message_status, report.status)
    if (status === dispatch.message_status) {
      return true
    }
    const failure = status === "failed" ? (report.error ?? "the message was not delivered") : null
    await this.updatePurchaseOrderDispatches(
      { id: dispatch.id, message_status: status, last_error: failure },
      context
    )
    if (failure) {
      await this.noteFailure_(dispatch, failure, context)
    }
    return true
  }

  /** Until when to answer: as a person set it for this round, else counted from now. */
  private answerBy_(order: PurchaseOrderDTO, dispatch: Stored, now: number): Date {
    const set = dispatch.attempts === 0 && dispatch.link_expires_at
    return set && new Date(set).getTime() > now
      ? new Date(set)
      : new Date(now + order.answer_minutes * 60_000)
  }

  private assertFree_(order: PurchaseOrderDTO, dispatch: Stored): void {
    if (dispatch.status !== "in_flight" || !dispatch.started_at) {
      return
    }
    const wait = Math.max(
      LEASE_SECONDS,
      this.channels_.get(dispatch.channel).unknownOutcomeWaitSeconds
    )
    if (new Date(dispatch.started_at).getTime() + wait * 1000 > Date.now()) {
      throw new MedusaError(
        MedusaError.Types.CONFLICT,
        `purchase order ${order.number} is being sent; its outcome is not known yet`
      )
    }
  }

  private async noteFailure_(
    dispatch: Stored,
    note: string,
    context: Context<EntityManager>
  ): Promise<void> {
    const order = await this.retrievePurchaseOrder(dispatch.purchase_order_id, {}, context)
    await this.note_(
      {
        purchase_order_id: order.id,
        type: "dispatch_failed",
        actor: { ...SYSTEM, channel: dispatch.channel },
        note,
      },
      context
    )
    await this.publish_(order, "dispatch_failed", context)
  }

  /** Locks the dispatch's purchase order, then reads the dispatch, so that it is not stale. */
  private async lockDispatch_(
    { id }: { id: string },
    context: Context<EntityManager>
  ): Promise<Stored> {
    const [row] = await context.transactionManager!.execute<{ purchase_order_id: string }[]>(
      "select purchase_order_id from purchase_order_dispatch where id = ? and deleted_at is null",
      [id]
    )
    if (!row) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `dispatch ${id} was not found`)
    }
    await this.lock_(row.purchase_order_id, context)
    return (await this.retrievePurchaseOrderDispatch(id, {}, context)) as unknown as Stored
  }
}
