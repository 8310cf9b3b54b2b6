import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { periodStatement, sendCsv } from "../../../admin/settlements/statement"
import { currentSupplierUser } from "../../helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { supplier } = await currentSupplierUser(req)
  const period = req.validatedQuery as { from?: string; to?: string }
  await sendCsv(res, await periodStatement(req.scope, supplier.id, period))
}
