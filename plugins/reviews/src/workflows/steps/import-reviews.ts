import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { REVIEW_MODULE } from "../../modules/review/constants"
import type ReviewModuleService from "../../modules/review/service"
import type { ImportReviewInput } from "../../types"

/** Adds past reviews that are not there yet; undone by erasing those. */
export const importReviewsStep = createStep(
  "import-reviews",
  async (inputs: ImportReviewInput[], { container }) => {
    const reviews = container.resolve<ReviewModuleService>(REVIEW_MODULE)
    const created = await reviews.importReviews(inputs)
    return new StepResponse(
      created,
      created.map(({ id }) => id)
    )
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await container.resolve<ReviewModuleService>(REVIEW_MODULE).removeReviews(ids)
    }
  }
)
