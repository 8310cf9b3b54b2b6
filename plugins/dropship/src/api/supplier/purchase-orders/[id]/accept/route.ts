import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerPurchaseOrderWorkflow } from "../../../../../workflows/purchase-order"
import { assertReached } from "../../../../assert-reached"
import type { AcceptBodyType } from "../../../../validators"
import { ownPurchaseOrder } from "../../../helpers"

export const POST = async (
  req: AuthenticatedMedusaRequest<AcceptBodyType>,
  res: MedusaResponse
) => {
  const { purchase_order, actor } = await ownPurchaseOrder(req)
  const { result } = await answerPurchaseOrderWorkflow(req.scope).run({
    input: { id: purchase_order.id, action: "accept", actor, ...req.validatedBody },
  })
  assertReached(result, "accepted")
  res.json(await ownPurchaseOrder(req).then((own) => ({ purchase_order: own.purchase_order })))
}
