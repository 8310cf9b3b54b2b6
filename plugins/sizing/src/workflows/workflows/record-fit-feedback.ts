import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { FitFeedbackInput } from "../../types"
import { recordFitFeedbackStep } from "../steps/record-fit-feedback"
import { resolveFitPoolsStep } from "../steps/resolve-fit-pools"

export const recordFitFeedbackWorkflowId = "record-fit-feedback"

/**
 * Records how a size fitted one shopper. Idempotent per `source_id`; saying something else under the
 * same source replaces it. The next recommendation already knows.
 */
export const recordFitFeedbackWorkflow = createWorkflow(
  recordFitFeedbackWorkflowId,
  (input: FitFeedbackInput) => {
    const feedback = transform({ input }, (data) => [data.input])
    const pooled = resolveFitPoolsStep(feedback)
    return new WorkflowResponse(recordFitFeedbackStep(pooled))
  }
)
