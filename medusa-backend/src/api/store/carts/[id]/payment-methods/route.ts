import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { loadOwnCart } from "../../../../../checkout/cart"
import { listPaymentMethods } from "../../../../../checkout/payment-methods"

/** How a cart may be paid, what that costs or saves, and why not. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const cart = await loadOwnCart(req.scope, req.params.id, req.auth_context?.actor_id || null)
  res.json({ payment_methods: await listPaymentMethods(req.scope, cart) })
}
