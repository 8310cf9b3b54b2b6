import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendPdf, settlementStatement } from "../../../../admin/settlements/statement"
import { currentSupplierUser } from "../../../helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { supplier } = await currentSupplierUser(req)
  await sendPdf(res, await settlementStatement(req.scope, req.params.id, supplier.id))
}
