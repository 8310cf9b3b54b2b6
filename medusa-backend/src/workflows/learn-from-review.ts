import {
  recordFitFeedbackWorkflow,
  withdrawFitFeedbackWorkflow,
} from "@bodycon/medusa-plugin-sizing/workflows"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

/** The payload of the reviews plugin's events. */
export type ReviewEvent = {
  id: string
  product_id: string
  variant_id: string | null
  size: string
  fit: "small" | "true" | "large"
  verified: boolean
  customer_id: string | null
  rating: number
}

/** A review that was approved teaches the size model. Once per review, however often it runs. */
export const learnFromReviewWorkflow = createWorkflow("learn-from-review", (input: ReviewEvent) => {
  const feedback = transform({ input }, ({ input: review }) => ({
    source_id: review.id,
    product_id: review.product_id,
    variant_id: review.variant_id ?? undefined,
    size: review.size,
    fit: review.fit,
    verified: review.verified,
    customer_id: review.customer_id ?? undefined,
  }))
  return new WorkflowResponse(recordFitFeedbackWorkflow.runAsStep({ input: feedback }))
})

/** A review that was taken down no longer counts. */
export const unlearnFromReviewWorkflow = createWorkflow(
  "unlearn-from-review",
  (input: ReviewEvent) => {
    const feedback = transform({ input }, ({ input: review }) => ({ source_id: review.id }))
    return new WorkflowResponse(withdrawFitFeedbackWorkflow.runAsStep({ input: feedback }))
  }
)
