import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { preparePhoto } from "@bodycon/kit/lib/prepare-photo"
import { randomUUID } from "node:crypto"
import { refuse } from "../../rules/refuse"
import { serviceOf } from "./service-of"

/** Pictures of an order that no request shows; more would only fill the shop's disk. */
export const MAX_WAITING_PHOTOS = 60

type Input = { order_id: string; files: { content: string }[] }

/**
 * Checks and re-encodes pictures (base64), and gives them names of ours.
 * @throws MedusaError INVALID_DATA naming `files`, also when too many of the order are in no request
 */
export const prepareReturnPhotosStep = createStep(
  "prepare-return-photos",
  async ({ order_id, files }: Input, { container }) => {
    const waiting = await serviceOf(container).listReturnPictures(
      { order_id, return_request_id: null },
      { select: ["id"], take: MAX_WAITING_PHOTOS }
    )
    if (waiting.length + files.length > MAX_WAITING_PHOTOS) {
      refuse("files", "there are enough photos of this order; use those that were sent")
    }
    const photos = []
    for (const { content } of files) {
      const photo = await preparePhoto(Buffer.from(content, "base64"))
      photos.push({
        filename: `return-${randomUUID()}.webp`,
        mimeType: "image/webp",
        content: photo.toString("base64"),
        access: "public" as const,
      })
    }
    return new StepResponse(photos)
  }
)
