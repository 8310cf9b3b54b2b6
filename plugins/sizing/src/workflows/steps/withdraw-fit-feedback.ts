import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SIZING_MODULE } from "../../modules/sizing/constants"
import type SizingModuleService from "../../modules/sizing/service"

/** Takes back what sources said; undone by recording it again. */
export const withdrawFitFeedbackStep = createStep(
  "withdraw-fit-feedback",
  async (sourceIds: string[], { container }) => {
    const sizing = container.resolve<SizingModuleService>(SIZING_MODULE)
    const removed = await sizing.withdrawFeedback(sourceIds)
    return new StepResponse({ withdrawn: removed.length }, removed)
  },
  async (removed, { container }) => {
    if (removed?.length) {
      await container.resolve<SizingModuleService>(SIZING_MODULE).recordFeedback(removed)
    }
  }
)
