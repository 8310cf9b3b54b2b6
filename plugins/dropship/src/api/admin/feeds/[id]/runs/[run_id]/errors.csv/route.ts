import { toCsv } from "@bodycon/kit"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { retrieveRun } from "../../../../helpers"

/** Every row of the file that was left out, with its number, SKU and reason. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id: run_id } = await retrieveRun(req.scope, req.params)
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "supplier_feed_row",
    fields: ["row_number", "supplier_sku", "action", "reason"],
    filters: { run_id, action: ["reject", "unknown"] },
    pagination: { order: { position: "ASC" } },
  })
  const csv = toCsv(
    ["row", "supplier_sku", "outcome", "reason"],
    data.map((row) => [row.row_number, row.supplier_sku, row.action, row.reason]),
    { bom: true }
  )
  res.setHeader("content-type", "text/csv; charset=utf-8")
  res.setHeader("content-disposition", `attachment; filename="${run_id}-errors.csv"`)
  res.send(csv)
}
