import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SIZING_MODULE } from "../../modules/sizing/constants"
import type SizingModuleService from "../../modules/sizing/service"

/**
 * Erases a shopper's body profile, for good: she asked for it, so nothing is kept that could bring
 * it back. It must be the last step of a workflow.
 */
export const deleteBodyProfileStep = createStep(
  "delete-body-profile",
  async ({ customer_id }: { customer_id: string }, { container }) => {
    const sizing = container.resolve<SizingModuleService>(SIZING_MODULE)
    const profiles = await sizing.listBodyProfiles({ customer_id })
    await sizing.deleteBodyProfiles(profiles.map(({ id }) => id))
    return new StepResponse({ deleted: profiles.length > 0 })
  }
)
