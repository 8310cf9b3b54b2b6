import { orderNumber } from "@bodycon/kit"
import type { BigNumberInput } from "@medusajs/framework/types"
import { refundNotices } from "../cash-orders/refund-notices"

export type SoldOutOrder = {
  id: string
  status: string
  display_id: number
  created_at: string | Date
  /** ₹ */
  total: BigNumberInput
  email: string | null
  shipping_address: { first_name: string | null; phone: string | null } | null
  payment_collections?:
    { payments?: { captured_at: string | Date | null; amount: BigNumberInput }[] | null }[] | null
}

/** What tells a shopper that her order does not come, because its last piece went to somebody else. */
export const soldOutNotices = (order: SoldOutOrder) => {
  const paid = (order.payment_collections ?? [])
    .flatMap(({ payments }) => payments ?? [])
    .find(({ captured_at }) => captured_at)
  const person = {
    email: order.email,
    phone: order.shipping_address?.phone ?? null,
    first_name: order.shipping_address?.first_name ?? null,
  }
  if (paid) {
    const payment = { id: order.id, amount: paid.amount, reason: "cart_cannot_complete" }
    return refundNotices(payment, person, order.id)
  }
  const mail = {
    idempotency_key: `order.sold_out:${order.id}`,
    resource_id: order.id,
    resource_type: "order",
    to: order.email ?? "",
    channel: "email",
    template: "cod.cancelled",
    data: {
      shopper_name: person.first_name,
      order_number: orderNumber(order.display_id, order.created_at),
      reason: "a piece of it was sold out a moment before",
    } as Record<string, unknown>,
  }
  return { mails: order.email ? [mail] : [], messages: [] }
}
