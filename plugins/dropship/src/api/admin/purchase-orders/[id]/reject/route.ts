import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerPurchaseOrderWorkflow } from "../../../../../workflows/purchase-order"
import { assertReached } from "../../../../assert-reached"
import type { RejectBodyType } from "../../../../validators"
import { adminActor, retrievePurchaseOrder } from "../../helpers"

export const POST = async (
  req: AuthenticatedMedusaRequest<RejectBodyType>,
  res: MedusaResponse
) => {
  const { id } = req.params
  const { result } = await answerPurchaseOrderWorkflow(req.scope).run({
    input: { id, action: "reject", actor: adminActor(req), reason: req.validatedBody.reason },
  })
  assertReached(result, "rejected")
  const purchase_order = await retrievePurchaseOrder(req.scope, { id }, req.queryConfig.fields)
  res.json({ purchase_order })
}
