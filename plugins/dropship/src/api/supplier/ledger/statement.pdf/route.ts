import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { periodStatement, sendPdf } from "../../../admin/settlements/statement"
import { currentSupplierUser } from "../../helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { supplier } = await currentSupplierUser(req)
  const period = req.validatedQuery as { from?: string; to?: string }
  await sendPdf(res, await periodStatement(req.scope, supplier.id, period))
}
