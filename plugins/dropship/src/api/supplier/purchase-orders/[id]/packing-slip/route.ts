import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendPaper } from "../../../../send-file"
import { currentSupplierUser } from "../../../helpers"
import { STATUSES_WITH_PAPERS } from "../papers"

/** The slip for a supplier's own parcel. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { supplier } = await currentSupplierUser(req)
  await sendPaper(req.scope, res, "packing_slip", {
    id: req.params.id,
    supplier_id: supplier.id,
    status: [...STATUSES_WITH_PAPERS.packing_slip],
  })
}
