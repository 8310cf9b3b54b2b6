import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { chooseCartPaymentWorkflow } from "../../../../../workflows/choose-cart-payment"
import type { ChoosePaymentMethodBodyType } from "../../validators"

type Refusal = { type?: string; code?: string; message: string }

/** Chooses how a cart is paid. A way that is not offered is 400 with its code and the reason. */
export const POST = async (
  req: AuthenticatedMedusaRequest<ChoosePaymentMethodBodyType>,
  res: MedusaResponse
) => {
  const { errors, result } = await chooseCartPaymentWorkflow(req.scope).run({
    input: {
      cart_id: req.params.id,
      provider_id: req.validatedBody.provider_id,
      customer_id: req.auth_context?.actor_id || null,
    },
    throwOnError: false,
  })
  if (errors.length) {
    const refusal = errors[0].error as Refusal
    if (refusal.type !== MedusaError.Types.NOT_ALLOWED || !refusal.code) {
      throw refusal
    }
    const { type, code, message } = refusal
    res.status(400).json({ type, code, message, reason: message })
    return
  }
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const [carts, sessions] = await Promise.all([
    query.graph({
      entity: "cart",
      fields: req.queryConfig.fields,
      filters: { id: req.params.id },
    }),
    query.graph({
      entity: "payment_session",
      fields: ["id", "provider_id", "status", "amount", "data"],
      filters: { id: result.payment_session_id },
    }),
  ])
  res.json({ cart: carts.data[0], payment_session: sessions.data[0] })
}
