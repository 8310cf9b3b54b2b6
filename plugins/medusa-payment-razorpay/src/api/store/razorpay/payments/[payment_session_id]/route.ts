import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { isForeignCart } from "../../../../../lib/is-foreign-cart"
import { paymentStateOf } from "../../../../../lib/payment-state"
import { storeRazorpayPaymentFields } from "./query-config"

type Attempt = Parameters<typeof paymentStateOf>[1][number]

/**
 * How the payment of a session stands, for a browser that lost sight of it. A session's id cannot be
 * guessed, so who knows a guest's may ask; a registered customer's is only hers.
 */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { payment_session_id } = req.params
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "razorpay_order",
    fields: storeRazorpayPaymentFields,
    filters: { payment_session_id },
    // A session gets another Razorpay order when its amount changes.
    pagination: { take: 1, skip: 0, order: { opened_at: "DESC" } },
  })
  const [order] = data
  const customerId = req.auth_context?.actor_id || null
  if (!order || (order.cart_id && (await isForeignCart(req.scope, order.cart_id, customerId)))) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "payment_session_id is not a known payment session"
    )
  }
  const attempts = ((order.payments ?? []) as (Attempt | null)[]).flatMap((attempt) =>
    attempt ? [attempt] : []
  )
  res.json({ payment: paymentStateOf(order, attempts) })
}
