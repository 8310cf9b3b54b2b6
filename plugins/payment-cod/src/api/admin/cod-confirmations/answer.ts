import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { answerCodConfirmationWorkflow } from "../../../workflows"

/**
 * The word of the merchant who calls.
 * @throws MedusaError NOT_FOUND; NOT_ALLOWED when it was answered before, with how
 */
export const answerAsAdmin = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  action: "confirm" | "decline"
): Promise<void> => {
  const { result } = await answerCodConfirmationWorkflow(req.scope).run({
    input: {
      id: req.params.id,
      action,
      actor: { type: "admin", id: req.auth_context.actor_id },
    },
  })
  if (!result.changed) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `status: ${result.message}`)
  }
  res.json({ cod_confirmation: result.confirmation })
}
