import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { decideReturnRequestWorkflow } from "../../../../../workflows"
import { adminActor } from "../../../actor"
import { retrieveReturnRequest } from "../../helpers"
import type { RejectBodyType } from "../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<RejectBodyType>,
  res: MedusaResponse
) => {
  const { note } = req.validatedBody
  await decideReturnRequestWorkflow(req.scope).run({
    input: { id: req.params.id, action: "reject", note, actor: adminActor(req) },
  })
  res.json({ return_request: await retrieveReturnRequest(req) })
}
