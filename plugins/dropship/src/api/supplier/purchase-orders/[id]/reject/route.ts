import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerPurchaseOrderWorkflow } from "../../../../../workflows/purchase-order"
import { assertReached } from "../../../../assert-reached"
import type { RejectBodyType } from "../../../../validators"
import { ownPurchaseOrder } from "../../../helpers"

export const POST = async (
  req: AuthenticatedMedusaRequest<RejectBodyType>,
  res: MedusaResponse
) => {
  const { purchase_order, actor } = await ownPurchaseOrder(req)
  const { result } = await answerPurchaseOrderWorkflow(req.scope).run({
    input: { id: purchase_order.id, action: "reject", actor, reason: req.validatedBody.reason },
  })
  assertReached(result, "rejected")
  res.json(await ownPurchaseOrder(req).then((own) => ({ purchase_order: own.purchase_order })))
}
