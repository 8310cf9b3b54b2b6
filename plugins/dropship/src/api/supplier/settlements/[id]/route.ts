import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ledgerOf, retrieveSettlement, toSettledEntry } from "../../../admin/settlements/helpers"
import { currentSupplierUser } from "../../helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { supplier } = await currentSupplierUser(req)
  const { id } = req.params
  const settlement = await retrieveSettlement(
    req.scope,
    { id, supplier_id: supplier.id },
    req.queryConfig.fields
  )
  const { entries, closing_balance } = await ledgerOf(req.scope).readSettlement(id)
  res.json({
    settlement,
    entries: entries.map(toSettledEntry),
    closing_balance: Number(closing_balance),
  })
}
