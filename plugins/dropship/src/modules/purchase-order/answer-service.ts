import { multiplyMoney, sumMoney } from "@bodycon/kit"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { storedMoney } from "../../lib/stored-money"
import type {
  AnswerPurchaseOrderInput,
  ApplyEventResult,
  PurchaseOrderDTO,
  PurchaseOrderLineDTO,
} from "../../types/purchase-order"
import { describeAnswer, isSameAnswer, linesOfSkus, planAnswer } from "./answer-plan"
import type { AnswerPlan } from "./answer-plan"
import { PurchaseOrderBaseService } from "./base-service"
import { isGood } from "./goods"
import { isUnanswered } from "./transitions"

const LAST_PARTS = `
  select order_line_item_id, max(part)::int as part from (
    select l.order_line_item_id, l.part
    from purchase_order_line l join purchase_order p on p.id = l.purchase_order_id
    where p.order_id = ?
    union all
    select order_line_item_id, part from unfulfillable_line where order_id = ?
  ) parts group by order_line_item_id`

const NO_REASON = "the supplier took the other pieces only"

const goodsFirst = (a: PurchaseOrderLineDTO, b: PurchaseOrderLineDTO): number =>
  Number(!isGood(a)) - Number(!isGood(b))

/** Suppliers' answers: all of it, a part of it, or none. */
export class PurchaseOrderAnswerService extends PurchaseOrderBaseService {
  /**
   * Takes a supplier's answer. The line it takes keeps the pieces taken; what it refuses is marked, for
   * some pieces of a line as a row of the next part, and moves on by a job of the same transaction.
   * Refusing everything is a rejection. A repeat changes nothing; an answer that differs from the one
   * given, or comes too late, is noted.
   * @throws MedusaError NOT_FOUND, INVALID_DATA naming the field when lines do not match the order
   */
  @InjectTransactionManager()
  async answer(
    input: AnswerPurchaseOrderInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<ApplyEventResult> {
    const { id, action, actor, reason: note, supplier_reference, first_only } = input
    const order = await this.lock_(id, context)
    const event = { id, event: action, actor, note, supplier_reference }
    const rows = await this.rowsOf_(id, context)
    const asked = input.skus && linesOfSkus([...rows].sort(goodsFirst), input.skus)
    const taken = action === "accept" ? (input.lines ?? asked) : undefined
    if (!isUnanswered(order.status)) {
      const repeated = order.status === "accepted" && isSameAnswer(rows, taken)
      const isLate = action === "accept" ? !repeated : first_only && order.status !== "rejected"
      if (isLate) {
        return this.ignore_(order, event, context)
      }
      return this.applyEvent(event, context)
    }
    const plan = planAnswer(rows, taken)
    if (action === "reject" || !plan.taken.length) {
      return this.applyEvent({ ...event, event: "reject" }, context)
    }
    if (!plan.refused.length) {
      return this.applyEvent(event, context)
    }
    await this.split_(order, plan, note, context)
    const text = [describeAnswer(plan), note].filter(Boolean).join(": ")
    const result = await this.applyEvent({ ...event, note: text }, context)
    await this.enqueueReroute_(id, context)
    return result
  }

  /** Every row of a purchase order, in a fixed order. */
  protected async rowsOf_(
    id: string,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<PurchaseOrderLineDTO[]> {
    const rows = await this.listPurchaseOrderLines(
      { purchase_order_id: id },
      { order: { order_line_item_id: "ASC", part: "ASC" } },
      context
    )
    return rows as unknown as PurchaseOrderLineDTO[]
  }

  /** Highest part that each line of an order ever had. */
  protected async lastParts_(
    orderId: string,
    context: Context<EntityManager>
  ): Promise<Map<string, number>> {
    const manager = context.transactionManager ?? context.manager!
    const rows = await manager.execute<{ order_line_item_id: string; part: number }[]>(LAST_PARTS, [
      orderId,
      orderId,
    ])
    return new Map(rows.map((row) => [row.order_line_item_id, row.part]))
  }

  private async split_(
    order: PurchaseOrderDTO,
    { taken, refused }: AnswerPlan<PurchaseOrderLineDTO>,
    reason: string | undefined,
    context: Context<EntityManager>
  ): Promise<void> {
    const refusal = { refused_at: new Date(), refusal_reason: reason ?? NO_REASON }
    const next = await this.lastParts_(order.order_id, context)
    const shrunk = taken.filter(({ line, quantity }) => quantity < line.quantity)
    const whole = refused.filter(({ line, quantity }) => quantity === line.quantity)
    const some = refused.filter(({ line, quantity }) => quantity < line.quantity)
    await this.updatePurchaseOrderLines(
      [
        ...shrunk.map(({ line, quantity }) => ({ id: line.id, quantity })),
        ...whole.map(({ line }) => ({ id: line.id, ...refusal })),
      ],
      context
    )
    await this.createPurchaseOrderLines(
      some.map(({ line, quantity }) => {
        const part = (next.get(line.order_line_item_id) ?? line.part) + 1
        next.set(line.order_line_item_id, part)
        return {
          purchase_order_id: order.id,
          order_line_item_id: line.order_line_item_id,
          part,
          variant_id: line.variant_id,
          sku: line.sku,
          supplier_sku: line.supplier_sku,
          title: line.title,
          variant_title: line.variant_title,
          thumbnail: line.thumbnail,
          quantity,
          cost_price: storedMoney(line.cost_price),
          unit_price: storedMoney(line.unit_price),
          reason: line.reason,
          ...refusal,
        }
      }),
      context
    )
    const costs = taken.map(({ line, quantity }) => multiplyMoney(line.cost_price, quantity))
    await this.updatePurchaseOrders(
      { id: order.id, cost_total: storedMoney(sumMoney(costs)) },
      context
    )
  }
}
