import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendPaper } from "../../../../send-file"
import { currentSupplierUser } from "../../../helpers"
import { STATUSES_WITH_PAPERS } from "../papers"

/** A supplier's own purchase order as PDF. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { supplier } = await currentSupplierUser(req)
  await sendPaper(req.scope, res, "purchase_order", {
    id: req.params.id,
    supplier_id: supplier.id,
    status: [...STATUSES_WITH_PAPERS.purchase_order],
  })
}
