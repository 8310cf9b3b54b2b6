import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerPurchaseOrderWorkflow } from "../../../../../workflows/purchase-order"
import { assertReached } from "../../../../assert-reached"
import type { AcceptBodyType } from "../../../../validators"
import { adminActor, retrievePurchaseOrder } from "../../helpers"

export const POST = async (
  req: AuthenticatedMedusaRequest<AcceptBodyType>,
  res: MedusaResponse
) => {
  const { id } = req.params
  const { result } = await answerPurchaseOrderWorkflow(req.scope).run({
    input: { id, action: "accept", actor: adminActor(req), ...req.validatedBody },
  })
  assertReached(result, "accepted")
  const purchase_order = await retrievePurchaseOrder(req.scope, { id }, req.queryConfig.fields)
  res.json({ purchase_order })
}
