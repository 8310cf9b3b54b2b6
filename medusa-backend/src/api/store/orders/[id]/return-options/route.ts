import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { loadReturnable } from "../../../../../returns/load-returnable"
import { toReturnOptions } from "../../../../../returns/return-options"

/** What of an order may come back, why, when it is fetched and how the money comes back. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const now = new Date()
  const facts = await loadReturnable(req.scope, req.params.id, now)
  res.json({ return_options: toReturnOptions(facts, now) })
}
