import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ownPurchaseOrder } from "../../helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { purchase_order } = await ownPurchaseOrder(req)
  res.json({ purchase_order })
}
