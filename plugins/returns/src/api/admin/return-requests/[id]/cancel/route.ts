import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { advanceReturnRequestWorkflow } from "../../../../../workflows"
import { adminActor } from "../../../actor"
import { retrieveReturnRequest } from "../../helpers"
import type { CancelBodyType } from "../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<CancelBodyType>,
  res: MedusaResponse
) => {
  const { note } = req.validatedBody
  await advanceReturnRequestWorkflow(req.scope).run({
    input: { id: req.params.id, to: "cancelled", note, actor: adminActor(req) },
  })
  res.json({ return_request: await retrieveReturnRequest(req) })
}
