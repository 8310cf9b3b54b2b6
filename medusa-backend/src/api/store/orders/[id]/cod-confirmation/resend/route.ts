import { resendCodConfirmationWorkflow } from "@bodycon/medusa-payment-cod/workflows"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerWith, confirmationOf } from "../answer"

/** Has another code sent: 409 when none may be sent (yet). */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = await confirmationOf(req.scope, req.params.id)
  const ran = await resendCodConfirmationWorkflow(req.scope).run({
    input: { id },
    throwOnError: false,
  })
  await answerWith(req.scope, req.params.id, res, ran, "pending")
}
