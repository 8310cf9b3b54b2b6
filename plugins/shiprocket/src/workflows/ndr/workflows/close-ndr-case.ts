import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { closeNdrCaseStep } from "../steps/close-ndr-case"

/** Ends the cases of a parcel (by its id) that arrived, came back or was lost. */
export const closeNdrCaseWorkflow = createWorkflow("close-ndr-case", (input: { id: string }) => {
  return new WorkflowResponse(closeNdrCaseStep(input))
})
