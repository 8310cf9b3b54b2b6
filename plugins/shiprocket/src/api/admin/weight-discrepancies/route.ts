import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listPage } from "../remittances/helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { data, page } = await listPage(req, "weight_discrepancy")
  res.json({ weight_discrepancies: data, ...page })
}
