import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { advancePurchaseOrderWorkflow } from "../../../../../workflows/purchase-order"
import { assertReached } from "../../../../assert-reached"
import type { ReadyBodyType } from "../../../../validators"
import { ownPurchaseOrder } from "../../../helpers"

export const POST = async (req: AuthenticatedMedusaRequest<ReadyBodyType>, res: MedusaResponse) => {
  const { purchase_order, actor } = await ownPurchaseOrder(req)
  const { result } = await advancePurchaseOrderWorkflow(req.scope).run({
    input: { id: purchase_order.id, to: "ready", actor, parcel: req.validatedBody.parcel },
  })
  assertReached(result, "ready")
  res.json(await ownPurchaseOrder(req).then((own) => ({ purchase_order: own.purchase_order })))
}
