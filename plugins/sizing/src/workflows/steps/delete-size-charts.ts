import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SIZING_MODULE } from "../../modules/sizing/constants"
import type SizingModuleService from "../../modules/sizing/service"

/** Deletes charts with their rows; undone by restoring them. */
export const deleteSizeChartsStep = createStep(
  "delete-size-charts",
  async (ids: string[], { container }) => {
    const sizing = container.resolve<SizingModuleService>(SIZING_MODULE)
    await sizing.softDeleteSizeCharts(ids)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await container.resolve<SizingModuleService>(SIZING_MODULE).restoreSizeCharts(ids)
    }
  }
)
