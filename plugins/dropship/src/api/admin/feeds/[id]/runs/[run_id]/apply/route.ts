import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { applyFeedRunWorkflow } from "../../../../../../../workflows/feed/workflows/manage-feed-runs"
import { retrieveRun } from "../../../../helpers"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = await retrieveRun(req.scope, req.params)
  await applyFeedRunWorkflow(req.scope).run({ input: { id } })
  res.json({ run: await retrieveRun(req.scope, req.params) })
}
