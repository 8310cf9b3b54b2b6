import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listPage, remittancesOf, withCounts } from "./helpers"

/** Statements, newest first, and the sums of all of them together. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const [{ data, page }, totals] = await Promise.all([
    listPage(req, "remittance_statement"),
    remittancesOf(req.scope).overallTotals(),
  ])
  const remittances = await withCounts(req.scope, data as { id: string }[])
  res.json({ remittances, totals, ...page })
}
