import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { addFeedUploadWorkflow } from "../../../../workflows/feed/workflows/manage-feeds"
import { readFile } from "../helpers"
import { UploadParams } from "../validators"

/** Takes a file as the request's body, for previews and runs: `POST /admin/feeds/uploads?file_name=stock.csv`. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { file_name } = UploadParams.parse(req.query)
  const bytes = await readFile(req)
  const { result: upload } = await addFeedUploadWorkflow(req.scope).run({
    input: { file_name, content: bytes.toString("base64") },
  })
  res.status(201).json({ upload })
}
