import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { OrderChangeFacts, RefundableOrder } from "../../dispatch/line-refund"
import { UNFULFILLABLE_LINE_FIELDS } from "../../notifications/unfulfillable-mail"
import type { UnfulfillableLine } from "../../notifications/unfulfillable-mail"

const ORDER_FIELDS = [
  "id",
  "status",
  "total",
  "items.*",
  "items.detail.fulfilled_quantity",
  "items.adjustments.*",
  "payment_collections.id",
  "payment_collections.status",
  "payment_collections.amount",
  "payment_collections.payments.id",
  "payment_collections.payments.provider_id",
  "payment_collections.payments.amount",
  "payment_collections.payments.data",
  "payment_collections.payments.canceled_at",
  "payment_collections.payments.captures.amount",
  "payment_collections.payments.refunds.id",
  "payment_collections.payments.refunds.amount",
  "payment_collections.payments.refunds.note",
]

export type LineOfOrder = { order_id: string; line_id: string }

export type LineRefundFacts = {
  order: RefundableOrder
  line: UnfulfillableLine
  /** Every open flag of the order, this one included. */
  open: UnfulfillableLine[]
  changes: OrderChangeFacts[]
}

/** Reads what a refund of a flagged line depends on. @throws MedusaError NOT_FOUND, also for another order's line */
export const loadLineRefund = async (
  container: MedusaContainer,
  { order_id, line_id }: LineOfOrder
): Promise<LineRefundFacts> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [lines, orders, changes] = await Promise.all([
    query.graph({
      entity: "unfulfillable_line",
      fields: [...UNFULFILLABLE_LINE_FIELDS, "resolved_at"],
      filters: { order_id },
      pagination: { order: { id: "ASC" } },
    }),
    query.graph({ entity: "order", fields: ORDER_FIELDS, filters: { id: order_id } }),
    query.graph({
      entity: "order_change",
      fields: ["id", "status", "change_type", "internal_note"],
      filters: { order_id },
    }),
  ])
  const all = lines.data as unknown as (UnfulfillableLine & { resolved_at: Date | null })[]
  const line = all.find((one) => one.id === line_id)
  if (!line || !orders.data.length) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `order ${order_id} has no unfulfillable line ${line_id}`
    )
  }
  return {
    order: orders.data[0] as unknown as RefundableOrder,
    line,
    open: all.filter((one) => !one.resolved_at),
    changes: changes.data as unknown as OrderChangeFacts[],
  }
}

export const loadRefundableLineStep = createStep(
  "load-refundable-line",
  async (input: LineOfOrder, { container }) =>
    new StepResponse(await loadLineRefund(container, input))
)
