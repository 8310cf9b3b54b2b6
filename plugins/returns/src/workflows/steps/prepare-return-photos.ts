import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { preparePhoto } from "@bodycon/kit/lib/prepare-photo"
import { randomUUID } from "node:crypto"

/** Checks and re-encodes pictures (base64), and gives them names of ours. */
export const prepareReturnPhotosStep = createStep(
  "prepare-return-photos",
  async (files: { content: string }[]) => {
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
