import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { SaveCodSettingsInput } from "../../types"
import { saveCodSettingsStep } from "../steps/save-cod-settings"

export const saveCodSettingsWorkflowId = "save-cod-settings"

/**
 * Changes the merchant's settings; what is not named stays.
 * @throws MedusaError INVALID_DATA naming each wrong field
 */
export const saveCodSettingsWorkflow = createWorkflow(
  saveCodSettingsWorkflowId,
  (input: SaveCodSettingsInput) => {
    return new WorkflowResponse({ cod_settings: saveCodSettingsStep(input) })
  }
)
