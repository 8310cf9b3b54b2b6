import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendCsv, settlementStatement } from "../../statement"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  await sendCsv(res, await settlementStatement(req.scope, req.params.id))
}
