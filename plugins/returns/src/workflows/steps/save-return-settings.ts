import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ReturnSettings } from "../../types"
import { serviceOf } from "./service-of"

/** Replaces the rules; undone by those of before. */
export const saveReturnSettingsStep = createStep(
  "save-return-settings",
  async (input: { settings: ReturnSettings; actor_id?: string }, { container }) => {
    const service = serviceOf(container)
    const before = await service.settings()
    return new StepResponse(await service.saveSettings(input), before)
  },
  async (before, { container }) => {
    if (before) {
      await serviceOf(container).saveSettings({ settings: before })
    }
  }
)
