import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { loadDocument } from "../../../../../documents/load"
import { purchaseOrdersCsv } from "../../../../../documents/purchase-order-csv"
import { sendFile } from "../../../../send-file"

/** The purchase order as CSV, one row per live line. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const document = await loadDocument(req.scope, { id: req.params.id })
  sendFile(res, `${document.number}.csv`, "text/csv; charset=utf-8", purchaseOrdersCsv([document]))
}
