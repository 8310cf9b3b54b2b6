import { orderNumber, sumMoney } from "@bodycon/kit"
import type { OrderUnfulfillableData } from "@bodycon/medusa-plugin-messaging/types"
import type { BigNumberInput } from "@medusajs/framework/types"
import { isWholeOrder } from "../dispatch/order-shares"
import { isCashOnDelivery } from "../dispatch/purchase-order-request"
import type { RoutableOrder } from "../dispatch/types"

/** A line nobody takes, as stored. */
export type UnfulfillableLine = {
  id: string
  order_line_item_id: string
  quantity: number
  refund_amount: BigNumberInput | null
  announced_at: Date | string | null
  shopper_told_at: Date | string | null
  resolution: string | null
  request: { line: { title: string; variant_title?: string | null } } | null
}

export const UNFULFILLABLE_LINE_FIELDS = [
  "id",
  "order_line_item_id",
  "quantity",
  "refund_amount",
  "announced_at",
  "shopper_told_at",
  "resolution",
  "request",
]

const describe = (line: UnfulfillableLine, order: Pick<RoutableOrder, "items">) => {
  const item = order.items.find((one) => one.id === line.order_line_item_id)
  return {
    title: item?.product_title ?? item?.title ?? line.request?.line.title ?? "A piece",
    variant_title: item?.variant_title ?? line.request?.line.variant_title ?? null,
  }
}

/** Lines flagged at the same moment are told of in one mail. */
const batches = (lines: UnfulfillableLine[]): UnfulfillableLine[][] => {
  const byMoment = new Map<number, UnfulfillableLine[]>()
  for (const line of lines) {
    const moment = new Date(line.announced_at ?? 0).getTime()
    byMoment.set(moment, [...(byMoment.get(moment) ?? []), line])
  }
  return [...byMoment.values()]
}

/**
 * The mails that tell the shopper of lines she does not know of yet, once each by their key.
 * @param lines every open line of the order, with what is given back for it
 */
export const unfulfillableMails = (
  order: RoutableOrder,
  lines: UnfulfillableLine[],
  orderUrl: string
) =>
  batches(lines.filter((line) => !line.shopper_told_at)).map((batch) => {
    const data: OrderUnfulfillableData = {
      shopper_name: order.shipping_address.first_name,
      order_number: orderNumber(order.display_id, order.created_at),
      payment_method: isCashOnDelivery(order) ? "cod" : "prepaid",
      lines: batch.map((line) => ({
        ...describe(line, order),
        quantity: line.quantity,
        refund_amount: String(line.refund_amount ?? "0"),
      })),
      refund_total: sumMoney(batch.map((line) => line.refund_amount ?? 0)),
      whole_order: isWholeOrder(order, lines),
      order_url: orderUrl,
    }
    const keys = batch.map((line) => line.id).sort()
    return {
      to: order.email,
      channel: "email",
      template: "order.unfulfillable",
      idempotency_key: `order.unfulfillable:${keys[0]}`,
      resource_id: order.id,
      resource_type: "order",
      data: data as Record<string, unknown>,
    }
  })
