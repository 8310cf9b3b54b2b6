import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { requestPayoutSendWorkflow } from "../../../../../workflows"
import { adminActor } from "../../../actor"
import { retrievePayout } from "../../helpers"

/** Has the payout provider transfer the money; for what is under way, asks it once more. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  await requestPayoutSendWorkflow(req.scope).run({
    input: { id: req.params.id, actor: adminActor(req) },
  })
  res.json({ return_payout: await retrievePayout(req) })
}
