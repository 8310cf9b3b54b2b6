import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { syncNdrCasesStep } from "../steps/sync-ndr-cases"

/** Brings the cases up to Shiprocket's own list. */
export const syncNdrCasesWorkflow = createWorkflow("sync-ndr-cases", () => {
  return new WorkflowResponse(syncNdrCasesStep())
})
