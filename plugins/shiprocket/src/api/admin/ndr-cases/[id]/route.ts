import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { retrieveNdrCase } from "../helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ ndr_case: await retrieveNdrCase(req.scope, req.params.id, req.queryConfig.fields) })
}
