import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendPaper } from "../../../../send-file"

/** The slip for the parcel, without any price. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  await sendPaper(req.scope, res, "packing_slip", { id: req.params.id })
}
