import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SIZING_MODULE } from "../../modules/sizing/constants"
import type SizingModuleService from "../../modules/sizing/service"
import type { SaveBodyProfileInput } from "../../types"

/** Saves a body profile; undone by the values it had, or by deleting a new one. */
export const saveBodyProfileStep = createStep(
  "save-body-profile",
  async (input: SaveBodyProfileInput, { container }) => {
    const sizing = container.resolve<SizingModuleService>(SIZING_MODULE)
    const { profile, previous } = await sizing.saveProfile(input)
    return new StepResponse(profile, { id: profile.id, previous })
  },
  async (done, { container }) => {
    if (!done) {
      return
    }
    const sizing = container.resolve<SizingModuleService>(SIZING_MODULE)
    if (done.previous) {
      await sizing.updateBodyProfiles(done.previous)
      return
    }
    await sizing.deleteBodyProfiles(done.id)
  }
)
