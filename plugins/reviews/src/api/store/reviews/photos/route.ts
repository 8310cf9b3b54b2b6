import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { uploadReviewPhotosWorkflow } from "../../../../workflows"

type Upload = { buffer: Buffer }

/** Stores up to five pictures for a review to come. The answer's `url`s go into `photo_urls`. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const uploads = (req as AuthenticatedMedusaRequest & { files?: Upload[] }).files ?? []
  if (uploads.length === 0) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "files: no photo was sent")
  }
  const { result } = await uploadReviewPhotosWorkflow(req.scope).run({
    input: {
      customer_id: req.auth_context.actor_id,
      files: uploads.map(({ buffer }) => ({ content: buffer.toString("base64") })),
    },
  })
  res.status(201).json(result)
}
