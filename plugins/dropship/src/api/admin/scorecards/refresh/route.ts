import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refreshSupplierScorecardsWorkflow } from "../../../../workflows/scorecard"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { result } = await refreshSupplierScorecardsWorkflow(req.scope).run()
  res.json({ suppliers: result.suppliers, days: result.days })
}
