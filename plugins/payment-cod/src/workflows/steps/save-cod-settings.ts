import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { SaveCodSettingsInput } from "../../types"
import { serviceOf } from "./service-of"

/** Changes the fields named; undone by the settings of before. */
export const saveCodSettingsStep = createStep(
  "save-cod-settings",
  async ({ settings, actor_id }: SaveCodSettingsInput, { container }) => {
    const { before, after } = await serviceOf(container).changeSettings(settings, actor_id ?? null)
    return new StepResponse(after, before)
  },
  async (before, { container }) => {
    if (before) {
      await serviceOf(container).changeSettings(before)
    }
  }
)
