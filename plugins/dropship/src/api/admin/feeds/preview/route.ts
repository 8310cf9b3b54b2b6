import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { previewFeed } from "../../../../workflows/feed/lib/preview-feed"
import { refuseSource } from "../helpers"
import type { PreviewFeedBodyType } from "../validators"

/** What a file says under a mapping, and which mapping its headers suggest. Changes nothing but keeps the file. */
export const POST = async (
  req: AuthenticatedMedusaRequest<PreviewFeedBodyType>,
  res: MedusaResponse
) => {
  const preview = await previewFeed(req.scope, req.validatedBody).catch(refuseSource)
  res.json({ preview })
}
