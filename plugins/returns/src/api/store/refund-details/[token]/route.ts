import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RETURN_REQUEST_MODULE } from "../../../../modules/return-request/constants"
import type ReturnRequestModuleService from "../../../../modules/return-request/service"
import { givePayoutDetailsWorkflow } from "../../../../workflows"
import type { AccountBodyType } from "../../../account-body"
import { answerConflict } from "../../../answer-conflict"

const serviceOf = (req: Pick<MedusaRequest, "scope">) =>
  req.scope.resolve<ReturnRequestModuleService>(RETURN_REQUEST_MODULE)

/** A refund of cash, for whoever holds its link. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const service = serviceOf(req)
  const refund_details = await service.refundDetails(service.payoutOfLink(req.params.token))
  res.set("cache-control", "no-store").json({ refund_details })
}

/** The shopper says where her money goes, or says otherwise while nobody has begun to send it. */
export const POST = async (req: MedusaRequest<AccountBodyType>, res: MedusaResponse) => {
  const service = serviceOf(req)
  const id = service.payoutOfLink(req.params.token)
  const details = await service.sealAccount(req.validatedBody)
  try {
    await givePayoutDetailsWorkflow(req.scope).run({
      input: { id, details, actor: { type: "shopper" } },
    })
  } catch (error) {
    return answerConflict(res, error)
  }
  res.set("cache-control", "no-store").json({ refund_details: await service.refundDetails(id) })
}
