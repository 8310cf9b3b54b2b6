import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendPdf, settlementStatement } from "../../statement"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  await sendPdf(res, await settlementStatement(req.scope, req.params.id))
}
