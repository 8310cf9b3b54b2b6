import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listPage, retrieveStatement } from "../../helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = await retrieveStatement(req.scope, req.params.id)
  const { data, page } = await listPage(req, "remittance_row", { statement_id: id })
  res.json({ rows: data, ...page })
}
