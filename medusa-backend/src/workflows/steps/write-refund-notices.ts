import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refundNotices } from "../../cash-orders/refund-notices"

/** What `razorpay_payment.auto_refunded` says. */
export type AutoRefunded = {
  /** Razorpay's */
  id: string
  cart_id: string | null
  reason: string
}

type Payment = { amount: BigNumberInput; order: { payment_collection_id: string | null } | null }
type Owner = {
  id: string
  email: string | null
  shipping_address: { first_name: string | null; phone: string | null } | null
}

const PERSON = ["id", "email", "shipping_address.first_name", "shipping_address.phone"]

/** Who paid: the cart's owner, or the order's that was paid online after it was placed. */
const findOwner = async (
  container: MedusaContainer,
  cart_id: string | null,
  payment_collection_id: string | null
): Promise<{ owner: Owner | null; order_id: string | null }> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  if (cart_id) {
    const { data } = await query.graph({ entity: "cart", fields: PERSON, filters: { id: cart_id } })
    return { owner: (data[0] as unknown as Owner | undefined) ?? null, order_id: null }
  }
  const { data } = payment_collection_id
    ? await query.graph({
        entity: "order_payment_collection",
        fields: PERSON.map((field) => `order.${field}`),
        filters: { payment_collection_id },
      })
    : { data: [] }
  const order = (data[0] as unknown as { order: Owner | null } | undefined)?.order ?? null
  return { owner: order, order_id: order?.id ?? null }
}

/** What tells the shopper of a payment that went back by itself; nothing when nobody knows whose it was. */
export const writeRefundNoticesStep = createStep(
  "write-refund-notices",
  async ({ id, cart_id, reason }: AutoRefunded, { container }) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "razorpay_payment",
      fields: ["id", "amount", "order.payment_collection_id"],
      filters: { razorpay_payment_id: id },
    })
    const payment = data[0] as unknown as Payment | undefined
    const { owner, order_id } = await findOwner(
      container,
      cart_id ?? null,
      payment?.order?.payment_collection_id ?? null
    )
    if (!payment || !owner) {
      return new StepResponse({ mails: [], messages: [] })
    }
    return new StepResponse(
      refundNotices(
        { id, amount: payment.amount, reason },
        {
          email: owner.email,
          phone: owner.shipping_address?.phone ?? null,
          first_name: owner.shipping_address?.first_name ?? null,
        },
        order_id
      )
    )
  }
)
