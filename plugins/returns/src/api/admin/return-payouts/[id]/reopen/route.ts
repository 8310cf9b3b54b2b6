import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { reopenPayoutWorkflow } from "../../../../../workflows"
import { adminActor } from "../../../actor"
import { retrievePayout } from "../../helpers"

/** Makes a payout that failed due again. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  await reopenPayoutWorkflow(req.scope).run({
    input: { id: req.params.id, actor: adminActor(req) },
  })
  res.json({ return_payout: await retrievePayout(req) })
}
