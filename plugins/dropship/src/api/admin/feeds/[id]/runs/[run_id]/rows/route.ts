import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { retrieveRun } from "../../../../helpers"

/** The difference row by row, in the order of the file. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id: run_id } = await retrieveRun(req.scope, req.params)
  const { data: rows, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "supplier_feed_row",
    fields: req.queryConfig.fields,
    filters: { ...req.filterableFields, run_id },
    pagination: { ...req.queryConfig.pagination, order: { position: "ASC" } },
  })
  res.json({
    rows,
    count: metadata?.count ?? 0,
    offset: metadata?.skip ?? 0,
    limit: metadata?.take ?? rows.length,
  })
}
