import { toIstStamp } from "@bodycon/kit"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { loadDocuments, shopIdentity } from "../../../../documents/load"
import { purchaseOrdersCsv } from "../../../../documents/purchase-order-csv"
import type { BoardFilters } from "../../../../modules/purchase-order/board-query"
import { paperPdf, sendFile } from "../../../send-file"
import { boardGraphFilters } from "../board-filters"
import type { ExportFormat } from "../validators"

/** How many purchase orders one file may hold. */
const MOST = { csv: 10_000, pdf: 200, packing_slips: 200 } as const satisfies Record<
  ExportFormat,
  number
>

const PAPERS = { pdf: "purchase_order", packing_slips: "packing_slip" } as const

/** What the board shows, as one CSV or as papers in one PDF. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { format, ...narrowing } = req.filterableFields as BoardFilters & { format: ExportFormat }
  const filters = await boardGraphFilters(req.scope, narrowing)
  const documents = await loadDocuments(req.scope, filters, MOST[format])
  const name = `purchase-orders-${toIstStamp(new Date()).slice(0, 10)}`
  if (format === "csv") {
    sendFile(res, `${name}.csv`, "text/csv; charset=utf-8", purchaseOrdersCsv(documents))
    return
  }
  const pdf = await paperPdf(PAPERS[format], documents, await shopIdentity(req.scope))
  sendFile(
    res,
    format === "pdf" ? `${name}.pdf` : `${name}-packing-slips.pdf`,
    "application/pdf",
    pdf
  )
}
