import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { payReturnPayoutWorkflow } from "../../../../../workflows"
import { adminActor } from "../../../actor"
import { retrievePayout } from "../../helpers"
import type { PaidBodyType } from "../../validators"

/** The transfer was made. */
export const POST = async (req: AuthenticatedMedusaRequest<PaidBodyType>, res: MedusaResponse) => {
  const { id } = req.params
  await payReturnPayoutWorkflow(req.scope).run({
    input: { id, reference: req.validatedBody.reference, actor: adminActor(req) },
  })
  res.json({ return_payout: await retrievePayout(req) })
}
