import { answerCodConfirmationWorkflow } from "@bodycon/medusa-payment-cod/workflows"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { codModule } from "../../../../../cash-orders/cod-module"
import { toConfirmationView } from "../../../../../cash-orders/confirmation-view"
import type { ConfirmCodBody } from "../../cash-validators"
import { answerWith } from "./answer"

/** Whether the order waits for her to confirm that she pays at the door; null when it needs no word. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const confirmation = await codModule(req.scope).confirmationOfOrder(req.params.id)
  res.json({ cod_confirmation: confirmation && toConfirmationView(confirmation) })
}

/** Confirms the order with the code that was sent: 400 for a wrong one, 409 when it is over. */
export const POST = async (
  req: AuthenticatedMedusaRequest<ConfirmCodBody>,
  res: MedusaResponse
) => {
  const order_id = req.params.id
  const ran = await answerCodConfirmationWorkflow(req.scope).run({
    input: { order_id, code: req.validatedBody.code },
    throwOnError: false,
  })
  await answerWith(req.scope, order_id, res, ran, "confirmed")
}
