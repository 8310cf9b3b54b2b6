import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { retrieveStatement } from "../helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { fields } = req.queryConfig
  res.json({ remittance: await retrieveStatement(req.scope, req.params.id, fields) })
}
