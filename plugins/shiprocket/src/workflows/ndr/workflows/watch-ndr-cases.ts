import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { watchNdrCasesStep } from "../steps/watch-ndr-cases"

/** Ends cases that are over and warns of those that run out. */
export const watchNdrCasesWorkflow = createWorkflow("watch-ndr-cases", () => {
  return new WorkflowResponse(watchNdrCasesStep())
})
