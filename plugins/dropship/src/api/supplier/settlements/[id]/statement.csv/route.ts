import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendCsv, settlementStatement } from "../../../../admin/settlements/statement"
import { currentSupplierUser } from "../../../helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { supplier } = await currentSupplierUser(req)
  await sendCsv(res, await settlementStatement(req.scope, req.params.id, supplier.id))
}
