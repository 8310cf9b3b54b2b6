import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { resendCodConfirmationWorkflow } from "../../../../../workflows"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { result } = await resendCodConfirmationWorkflow(req.scope).run({
    input: { id: req.params.id },
  })
  res.json(result)
}
