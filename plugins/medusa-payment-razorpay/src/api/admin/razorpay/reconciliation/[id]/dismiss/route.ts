import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actOnReconciliationEntryWorkflow } from "../../../../../../workflows/workflows/act-on-reconciliation-entry"
import type { AdminDismissReconciliationType } from "../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminDismissReconciliationType>,
  res: MedusaResponse
) => {
  const { result } = await actOnReconciliationEntryWorkflow(req.scope).run({
    input: {
      id: req.params.id,
      action: "dismiss",
      actor: req.auth_context.actor_id,
      note: req.validatedBody.note || null,
    },
  })
  res.json(result)
}
