import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { BoardFilters } from "../../../modules/purchase-order/board-query"
import { boardGraphFilters } from "./board-filters"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const filters = await boardGraphFilters(req.scope, req.filterableFields as BoardFilters)
  const { data, metadata } = await query.graph({
    entity: "purchase_order",
    fields: req.queryConfig.fields,
    filters,
    pagination: req.queryConfig.pagination,
  })
  res.json({
    purchase_orders: data,
    count: metadata?.count ?? 0,
    offset: metadata?.skip ?? 0,
    limit: metadata?.take ?? data.length,
  })
}
