import {
  recordFitFeedbackWorkflow,
  withdrawFitFeedbackWorkflow,
} from "@bodycon/medusa-plugin-sizing/workflows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { useQueryGraphStep } from "@medusajs/medusa/core-flows"

type ReviewFacts = {
  id: string
  status: string
  product_id: string
  variant_id: string | null
  size: string
  fit: "small" | "true" | "large"
  verified: boolean
  customer_id: string | null
}

/**
 * What the size model knows of a review follows what the review is now: approved, it teaches; taken down, it does
 * not count. Two decisions in a row may come in any order, so the review is read again here.
 */
export const learnFromReviewWorkflow = createWorkflow(
  "learn-from-review",
  (input: { id: string }) => {
    const review = useQueryGraphStep({
      entity: "review",
      fields: [
        "id",
        "status",
        "product_id",
        "variant_id",
        "size",
        "fit",
        "verified",
        "customer_id",
      ],
      filters: { id: input.id },
      options: { isList: false, throwIfKeyNotFound: true },
    })
    const facts = transform({ review }, (found) => found.review.data as unknown as ReviewFacts)
    const feedback = transform({ facts }, ({ facts: one }) => ({
      source_id: one.id,
      product_id: one.product_id,
      variant_id: one.variant_id ?? undefined,
      size: one.size,
      fit: one.fit,
      verified: one.verified,
      customer_id: one.customer_id ?? undefined,
    }))
    when("review-is-approved", { facts }, (found) => found.facts.status === "approved").then(() => {
      recordFitFeedbackWorkflow.runAsStep({ input: feedback })
    })
    when("review-is-not-approved", { facts }, (found) => found.facts.status !== "approved").then(
      () => {
        withdrawFitFeedbackWorkflow.runAsStep({ input: { source_id: facts.id } })
      }
    )
    return new WorkflowResponse(facts)
  }
)
