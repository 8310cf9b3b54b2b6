import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { settleReassignmentStep } from "../steps/settle-reassignment"

/** Looks up whether a parcel got another courier, when Shiprocket's answer was lost. */
export const settleReassignmentWorkflow = createWorkflow(
  "settle-reassignment",
  (input: { id: string }) => {
    return new WorkflowResponse(settleReassignmentStep(input))
  }
)
