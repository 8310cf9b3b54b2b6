import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { REVIEW_MODULE } from "../../modules/review/constants"
import type ReviewModuleService from "../../modules/review/service"
import type { ModerateReviewsInput } from "../../types"

/**
 * Approves or rejects reviews. Undone by the opposite decision where a decision was taken back; a
 * review that was waiting is left rejected, which shows it to nobody.
 */
export const moderateReviewsStep = createStep(
  "moderate-reviews",
  async (input: ModerateReviewsInput, { container }) => {
    const reviews = container.resolve<ReviewModuleService>(REVIEW_MODULE)
    const { changed } = await reviews.moderateReviews(input)
    return new StepResponse({ changed: changed.map(({ id }) => id) }, { changed, input })
  },
  async (done, { container }) => {
    if (!done) {
      return
    }
    const reviews = container.resolve<ReviewModuleService>(REVIEW_MODULE)
    const idsOf = (wasApproved: boolean) =>
      done.changed
        .filter(({ previous }) => (previous === "approved") === wasApproved)
        .map(({ id }) => id)
    const { actor_id } = done.input
    await reviews.moderateReviews({ ids: idsOf(true), action: "approve", actor_id })
    await reviews.moderateReviews({ ids: idsOf(false), action: "reject", actor_id })
  }
)
