import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cancelFeedRunWorkflow } from "../../../../../../../workflows/feed/workflows/manage-feed-runs"
import { retrieveRun } from "../../../../helpers"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = await retrieveRun(req.scope, req.params)
  await cancelFeedRunWorkflow(req.scope).run({ input: { id } })
  res.json({ run: await retrieveRun(req.scope, req.params) })
}
