import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SIZING_MODULE } from "../../modules/sizing/constants"
import type SizingModuleService from "../../modules/sizing/service"
import type { StoredFitFeedback } from "../../types"

/** Records feedback in one transaction; undone by what was there before. */
export const recordFitFeedbackStep = createStep(
  "record-fit-feedback",
  async (feedback: StoredFitFeedback[], { container }) => {
    const sizing = container.resolve<SizingModuleService>(SIZING_MODULE)
    const done = await sizing.recordFeedback(feedback)
    return new StepResponse({ created: done.created.length, changed: done.previous.length }, done)
  },
  async (done, { container }) => {
    if (!done) {
      return
    }
    const sizing = container.resolve<SizingModuleService>(SIZING_MODULE)
    await sizing.withdrawFeedback(done.created)
    await sizing.recordFeedback(done.previous)
  }
)
