import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { receiveReturnRequestWorkflow } from "../../../../../workflows"
import { adminActor } from "../../../actor"
import { retrieveReturnRequest } from "../../helpers"
import type { ReceiveBodyType } from "../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<ReceiveBodyType>,
  res: MedusaResponse
) => {
  const { items } = req.validatedBody
  await receiveReturnRequestWorkflow(req.scope).run({
    input: { id: req.params.id, items, actor: adminActor(req) },
  })
  res.json({ return_request: await retrieveReturnRequest(req) })
}
