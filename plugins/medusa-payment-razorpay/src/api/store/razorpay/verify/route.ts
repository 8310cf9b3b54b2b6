import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { verifyRazorpayPaymentWorkflow } from "../../../../workflows/workflows/verify-razorpay-payment"
import type { StoreVerifyRazorpayPaymentType } from "./validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreVerifyRazorpayPaymentType>,
  res: MedusaResponse
) => {
  const { result } = await verifyRazorpayPaymentWorkflow(req.scope).run({
    input: { ...req.validatedBody, customer_id: req.auth_context?.actor_id || null },
  })
  res.json(result)
}
