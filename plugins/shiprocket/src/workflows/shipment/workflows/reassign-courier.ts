import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { reassignCourierStep } from "../steps/reassign-courier"

/** Gives a parcel to another courier: once in 24 hours, before the first one has it. */
export const reassignCourierWorkflow = createWorkflow(
  "reassign-courier",
  (input: { id: string; courier_id?: number }) => {
    return new WorkflowResponse(reassignCourierStep(input))
  }
)
