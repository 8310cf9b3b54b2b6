import { uploadReturnPhotosWorkflow } from "@bodycon/medusa-plugin-returns/workflows"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

type Upload = { buffer: Buffer }

/** Stores pictures for a return of this order to come. The answer's `photo_urls` go into its items. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const uploads = (req as AuthenticatedMedusaRequest & { files?: Upload[] }).files ?? []
  if (uploads.length === 0) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "files: no photo was sent")
  }
  const { result } = await uploadReturnPhotosWorkflow(req.scope).run({
    input: {
      order_id: req.params.id,
      files: uploads.map(({ buffer }) => ({ content: buffer.toString("base64") })),
    },
  })
  res.status(201).json({ photo_urls: result.photos.map(({ url }) => url) })
}
