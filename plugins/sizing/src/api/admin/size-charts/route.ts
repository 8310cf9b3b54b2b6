import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { chartWarnings } from "../../../engine"
import { upsertSizeChartsWorkflow } from "../../../workflows"
import type { AdminUpsertSizeChartType } from "./validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata } = await query.graph({
    entity: "size_chart",
    fields: req.queryConfig.fields,
    filters: req.filterableFields,
    pagination: req.queryConfig.pagination,
  })
  res.json({
    size_charts: data,
    count: metadata?.count ?? data.length,
    offset: metadata?.skip ?? 0,
    limit: metadata?.take ?? data.length,
  })
}

/** Creates a chart or replaces the one of the same scope and target. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminUpsertSizeChartType>,
  res: MedusaResponse
) => {
  const { result } = await upsertSizeChartsWorkflow(req.scope).run({
    input: { charts: [req.validatedBody] },
  })
  const [chart] = result.size_charts
  res.json({ size_chart: chart, warnings: chartWarnings(chart.rows) })
}
