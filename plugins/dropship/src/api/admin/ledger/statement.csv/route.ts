import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { periodStatement, sendCsv } from "../../settlements/statement"

type Query = { supplier_id: string; from?: string; to?: string }

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { supplier_id, ...period } = req.validatedQuery as Query
  await sendCsv(res, await periodStatement(req.scope, supplier_id, period))
}
