import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actOnReconciliationEntryWorkflow } from "../../../../../../workflows/workflows/act-on-reconciliation-entry"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { result } = await actOnReconciliationEntryWorkflow(req.scope).run({
    input: { id: req.params.id, action: "settle", actor: req.auth_context.actor_id, note: null },
  })
  res.status(202).json(result)
}
