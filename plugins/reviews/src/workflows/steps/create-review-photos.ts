import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { REVIEW_MODULE } from "../../modules/review/constants"
import type ReviewModuleService from "../../modules/review/service"

export type CreateReviewPhotosInput = { customer_id: string; files: { id: string; url: string }[] }

/** Remembers who uploaded which picture; undone by forgetting it. */
export const createReviewPhotosStep = createStep(
  "create-review-photos",
  async ({ customer_id, files }: CreateReviewPhotosInput, { container }) => {
    const reviews = container.resolve<ReviewModuleService>(REVIEW_MODULE)
    const photos = await reviews.createReviewPictures(
      files.map(({ id, url }) => ({ customer_id, file_id: id, url }))
    )
    return new StepResponse(
      photos.map(({ id, url }) => ({ id, url })),
      photos.map(({ id }) => id)
    )
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await container.resolve<ReviewModuleService>(REVIEW_MODULE).deleteReviewPictures(ids)
    }
  }
)
