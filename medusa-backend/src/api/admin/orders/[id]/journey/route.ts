import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { loadJourney } from "../../../../../order-journey/load-journey"

/** What the shopper sees of this order, for the merchant who is asked about it. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ journey: await loadJourney(req.scope, req.params.id) })
}
