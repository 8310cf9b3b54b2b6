import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { refreshSupplierScorecardsStep } from "../steps/refresh-supplier-scorecards"

/** Counts anew what every supplier did within the window. Idempotent; runs each hour and on request. */
export const refreshSupplierScorecardsWorkflow = createWorkflow(
  "refresh-supplier-scorecards",
  () => new WorkflowResponse(refreshSupplierScorecardsStep())
)
