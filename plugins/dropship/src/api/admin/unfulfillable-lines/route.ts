import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

type Filters = { resolved?: boolean } & Record<string, unknown>

const stored = ({ resolved, ...filters }: Filters): Record<string, unknown> =>
  resolved === undefined ? filters : { ...filters, resolved_at: resolved ? { $ne: null } : null }

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "unfulfillable_line",
    fields: req.queryConfig.fields,
    filters: stored(req.filterableFields),
    pagination: req.queryConfig.pagination,
  })
  res.json({
    unfulfillable_lines: data,
    count: metadata?.count ?? 0,
    offset: metadata?.skip ?? 0,
    limit: metadata?.take ?? data.length,
  })
}
