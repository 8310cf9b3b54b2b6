import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { withdrawFitFeedbackStep } from "../steps/withdraw-fit-feedback"

export const withdrawFitFeedbackWorkflowId = "withdraw-fit-feedback"

/** Takes back what a source said, e.g. when its review is rejected. Unknown sources are ignored. */
export const withdrawFitFeedbackWorkflow = createWorkflow(
  withdrawFitFeedbackWorkflowId,
  (input: { source_id: string }) => {
    const sources = transform({ input }, (data) => [data.input.source_id])
    return new WorkflowResponse(withdrawFitFeedbackStep(sources))
  }
)
