import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RETURN_REQUEST_MODULE } from "../../../../../modules/return-request/constants"
import type ReturnRequestModuleService from "../../../../../modules/return-request/service"
import { givePayoutDetailsWorkflow } from "../../../../../workflows"
import type { AccountBodyType } from "../../../../account-body"
import { answerConflict } from "../../../../answer-conflict"
import { adminActor } from "../../../actor"
import { retrievePayout } from "../../helpers"

/** The shopper said by phone or mail where her money goes; the timeline notes who entered it. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AccountBodyType>,
  res: MedusaResponse
) => {
  const service = req.scope.resolve<ReturnRequestModuleService>(RETURN_REQUEST_MODULE)
  const details = await service.sealAccount(req.validatedBody)
  try {
    await givePayoutDetailsWorkflow(req.scope).run({
      input: { id: req.params.id, details, actor: adminActor(req) },
    })
  } catch (error) {
    return answerConflict(res, error)
  }
  res.json({ return_payout: await retrievePayout(req) })
}
