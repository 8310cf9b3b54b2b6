import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deleteBodyProfileStep } from "../steps/delete-body-profile"

export const deleteBodyProfileWorkflowId = "delete-body-profile"

/** Erases a shopper's body profile for good. */
export const deleteBodyProfileWorkflow = createWorkflow(
  deleteBodyProfileWorkflowId,
  (input: { customer_id: string }) => new WorkflowResponse(deleteBodyProfileStep(input))
)
