import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { serviceOf } from "./service-of"

export type CreateReturnPhotosInput = { order_id: string; files: { id: string; url: string }[] }

/** Remembers for which order pictures were uploaded; undone by forgetting it. */
export const createReturnPhotosStep = createStep(
  "create-return-photos",
  async ({ order_id, files }: CreateReturnPhotosInput, { container }) => {
    const photos = await serviceOf(container).createReturnPictures(
      files.map(({ id, url }) => ({ order_id, file_id: id, url }))
    )
    return new StepResponse(
      photos.map(({ id, url }) => ({ id, url })),
      photos.map(({ id }) => id)
    )
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await serviceOf(container).deleteReturnPictures(ids)
    }
  }
)
