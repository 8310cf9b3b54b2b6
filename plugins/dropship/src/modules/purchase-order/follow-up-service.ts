import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import type { PurchaseOrderDTO, PurchaseOrderReturnDTO } from "../../types/purchase-order"
import type {
  FlagUndeliveredInput,
  PurchaseOrderAlarms,
  RecordReturnInput,
  RecordReturnResult,
} from "../../types/purchase-order-change"
import { isGood } from "./goods"
import { partKey } from "./part-key"
import { planReturn } from "./return-plan"
import { isRefusal, isUnanswered } from "./transitions"
import { UnfulfillableLineService } from "./unfulfillable-service"

type Alarmed = Pick<PurchaseOrderDTO, "id" | "order_id" | "supplier_id">

/** Alarms raised in one transaction. What is left over is due in the next minute still. */
const BATCH = 500

// A quarter of the answer time is left when a minute of it has 15 seconds to go.
const ANSWER_DUE = `
  with due as (
    select id from purchase_order
    where status = 'sent' and answer_by > now()
      and answer_by <= now() + answer_minutes * interval '15 seconds'
      and answer_alarm_at is null and deleted_at is null
    order by answer_by limit ${BATCH} for update skip locked)
  update purchase_order p set answer_alarm_at = now(), updated_at = now()
  from due where p.id = due.id returning p.id, p.order_id, p.supplier_id`

const DISPATCH_OVERDUE = `
  with due as (
    select id from purchase_order
    where status in ('accepted', 'ready') and dispatch_by < now()
      and dispatch_alarm_at is null and deleted_at is null
    order by dispatch_by limit ${BATCH} for update skip locked)
  update purchase_order p set dispatch_alarm_at = now(), updated_at = now()
  from due where p.id = due.id returning p.id, p.order_id, p.supplier_id`

const KINDS = { rto: "refused at the door", customer_return: "sent back by the shopper" } as const

const SYSTEM = { type: "system" } as const

/** Why goods that were sent did not reach the shopper. */
const UNDELIVERED: readonly string[] = ["rto", "lost"] satisfies FlagUndeliveredInput["reason"][]

/** What happens to purchase orders by themselves: time passes, goods come back. */
export class PurchaseOrderFollowUpService extends UnfulfillableLineService {
  /**
   * Announces, once each, what is about to miss its answer time and what has missed its dispatch time. Rows
   * that somebody is working on are left to the next minute.
   */
  @InjectTransactionManager()
  async raiseAlarms(
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<PurchaseOrderAlarms> {
    return {
      answer_due: await this.raise_("answer_due", ANSWER_DUE, context),
      dispatch_overdue: await this.raise_("dispatch_overdue", DISPATCH_OVERDUE, context),
    }
  }

  /**
   * Records that goods are back with the supplier. The same source says so once per line.
   * @throws MedusaError NOT_FOUND, NOT_ALLOWED before the supplier accepted or after it refused,
   * INVALID_DATA naming the field
   */
  @InjectTransactionManager()
  async recordReturn(
    input: RecordReturnInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<RecordReturnResult> {
    const { purchase_order_id, kind, source_id } = input
    const order = await this.lock_(purchase_order_id, context)
    if (isUnanswered(order.status) || isRefusal(order.status)) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `purchase order ${order.number} is ${order.status}, so nothing of it can come back`
      )
    }
    const returnedAt = new Date(input.returned_at ?? Date.now())
    if (Number.isNaN(returnedAt.getTime())) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "returned_at is not a date")
    }
    const goods = (await this.rowsOf_(order.id, context)).filter(isGood)
    const earlier = await this.listPurchaseOrderReturns({ purchase_order_id }, {}, context)
    const pieces = planReturn(goods, earlier, input)
    if (!pieces.length) {
      const known = earlier.filter((one) => one.source_id === source_id)
      return { returns: known as unknown as PurchaseOrderReturnDTO[], changed: false }
    }
    const returns = await this.createPurchaseOrderReturns(
      pieces.map((piece) => ({
        ...piece,
        purchase_order_id,
        kind,
        source_id,
        returned_at: returnedAt,
      })),
      context
    )
    const titles = new Map(goods.map((line) => [line.id, line.supplier_sku]))
    const what = pieces.map(
      (piece) => `${piece.quantity} × ${titles.get(piece.purchase_order_line_id)}`
    )
    await this.note_(
      {
        purchase_order_id,
        type: "returned",
        actor: SYSTEM,
        note: `${what.join("; ")}: ${input.note ?? KINDS[kind]}`,
      },
      context
    )
    await this.publish_(order, "returned", context, {
      data: { kind, source_id },
      source: source_id,
    })
    await this.enqueueLedger_(order.id, context)
    return { returns: returns as unknown as PurchaseOrderReturnDTO[], changed: true }
  }

  /**
   * Flags the goods of a purchase order whose parcel did not reach the shopper, for somebody to give the
   * money back. Nothing is announced: whoever says so tells the shopper too. They are flagged once: what was
   * lost may come back later, and its money is due once all the same.
   * @returns every such flag of the purchase order
   * @throws MedusaError NOT_FOUND
   */
  @InjectTransactionManager()
  async flagUndelivered(
    { purchase_order_id, reason }: FlagUndeliveredInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<{ unfulfillable_line_ids: string[] }> {
    const order = await this.lock_(purchase_order_id, context)
    const { order_id, order_number, payment_method, ship_to } = order
    const flags = await this.listUnfulfillableLines({ order_id }, {}, context)
    const known = flags.filter(
      (flag) => flag.purchase_order_id === order.id && UNDELIVERED.includes(flag.reason)
    )
    if (known.length) {
      return { unfulfillable_line_ids: known.map(({ id }) => id) }
    }
    const open = new Set(flags.filter((flag) => !flag.resolved_at).map(partKey))
    const goods = (await this.rowsOf_(order.id, context)).filter(
      (line) => isGood(line) && !open.has(partKey(line))
    )
    const ids = await this.flag_(
      { order_id, order_number, payment_method, ship_to, previous_id: order.id },
      goods.map(({ order_line_item_id, part, variant_id, quantity }) => ({
        order_line_item_id,
        part,
        variant_id,
        quantity,
        reason,
      })),
      context
    )
    const announced_at = new Date()
    await this.updateUnfulfillableLines(
      ids.map((id) => ({ id, announced_at })),
      context
    )
    return { unfulfillable_line_ids: ids }
  }

  private async raise_(
    name: keyof PurchaseOrderAlarms,
    sql: string,
    context: Context<EntityManager>
  ): Promise<string[]> {
    const alarmed = await context.transactionManager!.execute<Alarmed[]>(sql)
    await this.noteAll_(
      alarmed.map(({ id }) => id),
      { type: name },
      context
    )
    for (const order of alarmed) {
      await this.publish_(order, name, context)
    }
    return alarmed.map(({ id }) => id)
  }
}
