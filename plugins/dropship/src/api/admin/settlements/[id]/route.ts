import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ledgerOf, retrieveSettlement, toSettledEntry } from "../helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params
  const settlement = await retrieveSettlement(req.scope, { id }, req.queryConfig.fields)
  const { entries, closing_balance } = await ledgerOf(req.scope).readSettlement(id)
  res.json({
    settlement,
    entries: entries.map(toSettledEntry),
    closing_balance: Number(closing_balance),
  })
}
