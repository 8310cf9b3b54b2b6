import { toCsv } from "@bodycon/kit"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { amount } from "../../remittances/files"
import { remittancesOf, sendCsv } from "../../remittances/helpers"
import type { AdminGetWeightDiscrepanciesFileParamsType } from "../validators"

const HEADER = [
  "AWB",
  "Parcel",
  "Courier",
  "Raised on",
  "Entered (g)",
  "Charged (g)",
  "Our weight (g)",
  "Our volumetric weight (g)",
  "Verdict",
  "Extra charge",
  "State",
  "Note",
]

const MAX_LINES = 50_000

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const filters = req.validatedQuery as AdminGetWeightDiscrepanciesFileParamsType
  const rows = await remittancesOf(req.scope).listWeightDiscrepancies(filters, {
    order: { created_at: "DESC" },
    take: MAX_LINES,
  })
  const cells = rows.map((row) => [
    row.awb,
    row.reference,
    row.courier_name,
    row.raised_on,
    row.entered_g,
    row.charged_g,
    row.parcel_g,
    row.volumetric_g,
    row.verdict,
    amount(row.amount),
    row.state,
    row.note,
  ])
  sendCsv(res, "weight-discrepancies.csv", toCsv(HEADER, cells, { bom: true }))
}
