import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { SettingsPatch } from "../../../settings"
import { saveShippingSettingsStep } from "../steps/save-shipping-settings"

/** Changes what a merchant decides about shipping, all of the patch or nothing. */
export const saveShippingSettingsWorkflow = createWorkflow(
  "save-shipping-settings",
  (patch: SettingsPatch) => {
    return new WorkflowResponse({ shipping_settings: saveShippingSettingsStep(patch) })
  }
)
