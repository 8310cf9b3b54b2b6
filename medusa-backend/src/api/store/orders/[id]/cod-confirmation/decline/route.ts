import { answerCodConfirmationWorkflow } from "@bodycon/medusa-payment-cod/workflows"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerWith, confirmationOf } from "../answer"

/** Calls the order off before it is worked on: 409 when it is too late for that. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = await confirmationOf(req.scope, req.params.id)
  const actor = { type: "shopper" as const, id: req.auth_context?.actor_id ?? null }
  const ran = await answerCodConfirmationWorkflow(req.scope).run({
    input: { id, action: "decline", actor },
    throwOnError: false,
  })
  await answerWith(req.scope, req.params.id, res, ran, "declined")
}
