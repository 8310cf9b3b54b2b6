import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { toFilters } from "./helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: ndr_cases, metadata } = await query.graph({
    entity: "ndr_case",
    fields: req.queryConfig.fields,
    filters: toFilters(req.filterableFields, new Date()),
    pagination: req.queryConfig.pagination,
  })
  res.json({
    ndr_cases,
    count: metadata?.count ?? 0,
    offset: metadata?.skip ?? 0,
    limit: metadata?.take ?? ndr_cases.length,
  })
}
