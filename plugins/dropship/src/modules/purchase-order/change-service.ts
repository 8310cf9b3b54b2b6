import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import { storedMoney } from "../../lib/stored-money"
import type { Actor } from "../../types/common"
import type { ApplyEventResult, PurchaseOrderDTO } from "../../types/purchase-order"
import type {
  CancelPurchaseOrderInput,
  RevisePurchaseOrderInput,
} from "../../types/purchase-order-change"
import { isGood } from "./goods"
import { isHeld, PurchaseOrderReleaseService } from "./release-service"
import { planRevision } from "./revision"
import { asOrderLine } from "./routing-read-service"
import { isUnanswered } from "./transitions"

export const CANCELLED_BY_MERCHANT = "cancelled by the merchant"

const GIVE_UP_LINES = `
  update purchase_order_line set moved_at = now(), updated_at = now()
  where purchase_order_id = ? and moved_at is null and (refused_at is not null) = ?
    and deleted_at is null`

const REFUSE_LINES = `
  update purchase_order_line set refused_at = now(), refusal_reason = ?, updated_at = now()
  where purchase_order_id = ? and refused_at is null and moved_at is null and deleted_at is null`

const END_LINKS = `
  update purchase_order_dispatch set link_expires_at = now(), updated_at = now()
  where purchase_order_id = ? and link_expires_at > now() and deleted_at is null`

const SUPERSEDE_DISPATCHES = `
  update purchase_order_dispatch set status = 'skipped', updated_at = now()
  where purchase_order_id = ? and status in ('intended', 'in_flight') and deleted_at is null`

/** What a merchant may change of a purchase order. */
export class PurchaseOrderChangeService extends PurchaseOrderReleaseService {
  /**
   * Cancels a purchase order that the courier does not have yet, and says what becomes of its lines. A
   * repeat changes nothing; too late a wish is noted.
   * @throws MedusaError NOT_FOUND
   */
  @InjectTransactionManager()
  async cancel(
    input: CancelPurchaseOrderInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<ApplyEventResult> {
    const { id, actor, note, lines } = input
    const result = await this.applyEvent({ id, event: "cancel", actor, note }, context)
    if (!result.changed) {
      return result
    }
    const order = result.purchase_order
    const manager = context.transactionManager!
    await manager.execute(SUPERSEDE_DISPATCHES, [id])
    if (lines === "reroute") {
      await manager.execute(REFUSE_LINES, [note ?? CANCELLED_BY_MERCHANT, id])
      await this.enqueueReroute_(id, context)
      return result
    }
    if (lines === "refund") {
      await this.giveUp_(order, context)
    } else {
      // What was refused and waits for another supplier is not wanted either.
      await manager.execute(GIVE_UP_LINES, [id, true])
    }
    await this.enqueueSettling_(order.order_id, context)
    return result
  }

  /**
   * Changes what a supplier is asked for, while it has not answered. What went out goes out once more as
   * the next revision; links of earlier ones open nothing any more. The timeline says what changed.
   * @throws MedusaError NOT_FOUND, NOT_ALLOWED once it is answered, INVALID_DATA naming the field
   */
  @InjectTransactionManager()
  async revise(
    input: RevisePurchaseOrderInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<ApplyEventResult> {
    const { id, actor } = input
    const order = await this.lock_(id, context)
    if (!isUnanswered(order.status)) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `purchase order ${order.number} is ${order.status} and cannot be changed any more`
      )
    }
    const goods = (await this.rowsOf_(id, context)).filter(isGood)
    const { fields, costs, cost_total, words } = planRevision(order, goods, input, new Date())
    if (!words.length) {
      return { purchase_order: order, changed: false }
    }
    const dispatches = await this.listPurchaseOrderDispatches(
      { purchase_order_id: id },
      { order: { round: "DESC" } },
      context
    )
    const wentOut = dispatches.some(({ attempts }) => attempts > 0)
    await this.updatePurchaseOrderLines(
      costs.map(({ line, cost_price }) => ({ id: line.id, cost_price: storedMoney(cost_price) })),
      context
    )
    const revised = await this.updatePurchaseOrders(
      {
        id,
        ...fields,
        cost_total: storedMoney(cost_total),
        ...(wentOut ? { revision: order.revision + 1 } : {}),
      },
      context
    )
    await this.note_(
      { purchase_order_id: id, type: "revised", actor, note: words.join("; ") },
      context
    )
    const pinned = fields.answer_by ?? null
    if (wentOut) {
      await context.transactionManager!.execute(SUPERSEDE_DISPATCHES, [id])
      await context.transactionManager!.execute(END_LINKS, [id])
      await this.queueDispatch_(order, dispatches[0].round + 1, pinned, context)
    } else if (pinned && dispatches.length) {
      await this.updatePurchaseOrderDispatches(
        { id: dispatches[0].id, link_expires_at: pinned },
        context
      )
    }
    return { purchase_order: revised as unknown as PurchaseOrderDTO, changed: true }
  }

  /**
   * Queues one more sending on a person's wish.
   * @throws MedusaError NOT_ALLOWED when the supplier has already answered or the order is closed
   */
  @InjectTransactionManager()
  async requestResend(
    id: string,
    actor: Actor,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    const order = await this.lock_(id, context)
    if (order.status !== "draft" && order.status !== "sent") {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `purchase order ${order.number} is ${order.status} and cannot be sent again`
      )
    }
    if (isHeld(order)) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `purchase order ${order.number} has not been sent yet; release it instead`
      )
    }
    const dispatches = await this.listPurchaseOrderDispatches(
      { purchase_order_id: id },
      { order: { round: "DESC" } },
      context
    )
    const open = dispatches.find(({ status }) => status === "intended" || status === "in_flight")
    if (!open) {
      await this.createPurchaseOrderDispatches(
        {
          purchase_order_id: id,
          round: (dispatches[0]?.round ?? 0) + 1,
          channel: order.channel,
        },
        context
      )
    }
    await this.note_({ purchase_order_id: id, type: "resend", actor }, context)
    await this.enqueueDispatch_(id, context)
  }

  /** Flags the goods of a cancelled purchase order, for somebody to give the money back. */
  private async giveUp_(order: PurchaseOrderDTO, context: Context<EntityManager>): Promise<void> {
    const goods = (await this.rowsOf_(order.id, context)).filter(isGood)
    await context.transactionManager!.execute(GIVE_UP_LINES, [order.id, false])
    await this.flag_(
      {
        order_id: order.order_id,
        order_number: order.order_number,
        payment_method: order.payment_method,
        ship_to: order.ship_to,
        previous_id: order.id,
        lines: goods.map(asOrderLine),
      },
      goods.map((line) => ({
        order_line_item_id: line.order_line_item_id,
        part: line.part,
        variant_id: line.variant_id,
        quantity: line.quantity,
        reason: CANCELLED_BY_MERCHANT,
      })),
      context
    )
    // What the unit of work has not written yet, plain SQL would not see.
    await context.transactionManager!.flush()
    await this.announce_(order.order_id, context)
  }
}
