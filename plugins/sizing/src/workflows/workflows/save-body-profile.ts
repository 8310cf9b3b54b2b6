import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { SaveBodyProfileInput } from "../../types"
import { saveBodyProfileStep } from "../steps/save-body-profile"

export const saveBodyProfileWorkflowId = "save-body-profile"

/** Saves a shopper's body profile. The first time she must consent. */
export const saveBodyProfileWorkflow = createWorkflow(
  saveBodyProfileWorkflowId,
  (input: SaveBodyProfileInput) => new WorkflowResponse(saveBodyProfileStep(input))
)
