import type { CreatePurchaseOrdersInput } from "@bodycon/medusa-plugin-dropship/types"
import { isFeeLine, orderNumber } from "@bodycon/kit"
import { COD_PROVIDER_ID, paymentsOf } from "./is-payable"
import type { RoutableItem, RoutableOrder } from "./types"

/** Whether the order is, or before its payment was called off was, to be paid at the door. */
export const isCashOnDelivery = (order: Pick<RoutableOrder, "payment_collections">): boolean => {
  const payments = paymentsOf(order)
  const standing = payments.filter((payment) => !payment.canceled_at)
  return (standing.length ? standing : payments).some(
    (payment) => payment.provider_id === COD_PROVIDER_ID
  )
}

/** The shopper's address as suppliers and couriers get it. */
export const shipTo = (order: RoutableOrder) => {
  const address = order.shipping_address
  return {
    name: [address.first_name, address.last_name].filter(Boolean).join(" "),
    phone: address.phone ?? "",
    address_1: address.address_1 ?? "",
    address_2: address.address_2 ?? undefined,
    city: address.city ?? "",
    province: address.province ?? "",
    postal_code: address.postal_code ?? "",
    country_code: address.country_code ?? "in",
    email: order.email,
  }
}

/** Whether an order line was added by an exchange: it was paid for with what came back. */
export const isExchangeLine = (item: { metadata?: Record<string, unknown> | null }): boolean =>
  typeof item.metadata?.exchange_for === "string"

type BoughtItem = RoutableItem & { variant_id: string }

/** Whether a line is something a supplier can be asked for. */
const isBought = (item: RoutableItem): item is BoughtItem => !!item.variant_id && !isFeeLine(item)

const toRequest = (
  order: RoutableOrder,
  payment_method: "cod" | "prepaid",
  isWanted: (item: RoutableItem) => boolean
): CreatePurchaseOrdersInput => ({
  order_id: order.id,
  order_number: orderNumber(order.display_id, order.created_at),
  payment_method,
  ship_to: shipTo(order),
  lines: order.items
    .filter(isBought)
    .filter((item) => Number(item.quantity) > 0 && isWanted(item))
    .map((item) => ({
      order_line_item_id: item.id,
      variant_id: item.variant_id,
      sku: item.variant_sku ?? item.variant_id,
      title: item.product_title ?? item.title,
      variant_title: item.variant_title ?? "",
      thumbnail: item.thumbnail ?? undefined,
      quantity: Number(item.quantity),
      unit_price: item.unit_price,
    })),
})

/** What the suppliers are asked for: every line of the order that is still wanted. */
export const toPurchaseOrderRequest = (order: RoutableOrder): CreatePurchaseOrdersInput =>
  toRequest(order, isCashOnDelivery(order) ? "cod" : "prepaid", (item) => !isExchangeLine(item))

/** What they are asked for in exchange; nothing is collected for it, however the order was paid. */
export const toExchangeRequest = (order: RoutableOrder): CreatePurchaseOrdersInput =>
  toRequest(order, "prepaid", isExchangeLine)
