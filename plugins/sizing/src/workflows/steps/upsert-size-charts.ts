import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SIZING_MODULE } from "../../modules/sizing/constants"
import type SizingModuleService from "../../modules/sizing/service"
import type { UpsertSizeChartInput } from "../../types"

/** Creates or replaces charts; undone by deleting the new ones and restoring the others. */
export const upsertSizeChartsStep = createStep(
  "upsert-size-charts",
  async (charts: UpsertSizeChartInput[], { container }) => {
    const sizing = container.resolve<SizingModuleService>(SIZING_MODULE)
    const { ids, created_ids, previous } = await sizing.upsertCharts(charts)
    return new StepResponse(await sizing.listCharts(ids), { created_ids, previous })
  },
  async (done, { container }) => {
    if (!done) {
      return
    }
    const sizing = container.resolve<SizingModuleService>(SIZING_MODULE)
    await sizing.deleteSizeCharts(done.created_ids)
    await sizing.upsertCharts(done.previous)
  }
)
