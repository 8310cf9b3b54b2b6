import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendPaper } from "../../../../send-file"

/** The purchase order as its supplier gets it. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  await sendPaper(req.scope, res, "purchase_order", { id: req.params.id })
}
