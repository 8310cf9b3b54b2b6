import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { REVIEW_MODULE } from "../../modules/review/constants"
import type ReviewModuleService from "../../modules/review/service"
import type { SubmitReviewInput } from "../../types"

/** Stores a review with its events and aggregates in one transaction; undone by erasing it. */
export const createReviewStep = createStep(
  "create-review",
  async (input: SubmitReviewInput, { container }) => {
    const reviews = container.resolve<ReviewModuleService>(REVIEW_MODULE)
    const review = await reviews.submitReview(input)
    return new StepResponse(review, review.id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<ReviewModuleService>(REVIEW_MODULE).removeReviews([id])
    }
  }
)
