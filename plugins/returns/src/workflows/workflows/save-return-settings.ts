import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ReturnSettings } from "../../types"
import { saveReturnSettingsStep } from "../steps/save-return-settings"

export const saveReturnSettingsWorkflowId = "save-return-settings"

/** Replaces the merchant's rules for requests from now on. */
export const saveReturnSettingsWorkflow = createWorkflow(
  saveReturnSettingsWorkflowId,
  (input: { settings: ReturnSettings; actor_id?: string }) => {
    return new WorkflowResponse({ return_settings: saveReturnSettingsStep(input) })
  }
)
