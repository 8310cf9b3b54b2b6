import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { askForPayoutDetailsWorkflow } from "../../../../../workflows"
import { adminActor } from "../../../actor"
import { retrievePayout } from "../../helpers"

/** Asks the shopper once more where her money goes. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  await askForPayoutDetailsWorkflow(req.scope).run({
    input: { id: req.params.id, actor: adminActor(req) },
  })
  res.json({ return_payout: await retrievePayout(req) })
}
