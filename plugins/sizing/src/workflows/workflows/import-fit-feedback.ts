import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { FitFeedbackInput } from "../../types"
import { recordFitFeedbackStep } from "../steps/record-fit-feedback"
import { resolveFitPoolsStep } from "../steps/resolve-fit-pools"

export const importFitFeedbackWorkflowId = "import-fit-feedback"

/** Records many pieces of feedback at once, in one transaction; a second run changes nothing. */
export const importFitFeedbackWorkflow = createWorkflow(
  importFitFeedbackWorkflowId,
  (input: { feedback: FitFeedbackInput[] }) => {
    const pooled = resolveFitPoolsStep(input.feedback)
    return new WorkflowResponse(recordFitFeedbackStep(pooled))
  }
)
