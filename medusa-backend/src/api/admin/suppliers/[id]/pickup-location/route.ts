import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { retrievePickup } from "../../helpers"

/** Whether the courier knows where to fetch this supplier's parcels. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ pickup_location: await retrievePickup(req.scope, req.params.id) })
}
