import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { chartWarnings } from "../../../../engine"
import { SIZING_MODULE } from "../../../../modules/sizing/constants"
import type SizingModuleService from "../../../../modules/sizing/service"
import type { SizeChartDTO } from "../../../../types"
import { deleteSizeChartsWorkflow } from "../../../../workflows"

const retrieve = async (req: AuthenticatedMedusaRequest): Promise<SizeChartDTO> => {
  const sizing = req.scope.resolve<SizingModuleService>(SIZING_MODULE)
  const [chart] = await sizing.listCharts([req.params.id])
  if (!chart) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Size chart with id: ${req.params.id} was not found`
    )
  }
  return chart
}

/** A chart with what a merchant should look at in it. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const chart = await retrieve(req)
  res.json({ size_chart: chart, warnings: chartWarnings(chart.rows) })
}

export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = await retrieve(req)
  await deleteSizeChartsWorkflow(req.scope).run({ input: { ids: [id] } })
  res.json({ id, object: "size_chart", deleted: true })
}
