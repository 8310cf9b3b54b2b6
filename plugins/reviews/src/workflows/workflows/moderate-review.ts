import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ModerateReviewsInput } from "../../types"
import { moderateReviewsStep } from "../steps/moderate-reviews"

export const moderateReviewWorkflowId = "moderate-review"

/**
 * Approves or rejects reviews, one or many. Publishes `review.approved` or `review.rejected` for each
 * whose status changed; deciding the same again does nothing.
 */
export const moderateReviewWorkflow = createWorkflow(
  moderateReviewWorkflowId,
  (input: ModerateReviewsInput) => new WorkflowResponse(moderateReviewsStep(input))
)
