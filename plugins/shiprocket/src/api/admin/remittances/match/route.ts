import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { matchRemittancesWorkflow } from "../../../../workflows/remittance/workflows/match-remittances"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { result } = await matchRemittancesWorkflow(req.scope).run()
  res.json(result)
}
