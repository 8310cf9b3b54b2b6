import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cancelPurchaseOrderWorkflow } from "../../../../../workflows/purchase-order"
import { assertReached } from "../../../../assert-reached"
import { adminActor, retrievePurchaseOrder } from "../../helpers"
import type { CancelBodyType } from "../../change-validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<CancelBodyType>,
  res: MedusaResponse
) => {
  const { id } = req.params
  const { result } = await cancelPurchaseOrderWorkflow(req.scope).run({
    input: { id, actor: adminActor(req), ...req.validatedBody },
  })
  assertReached(result, "cancelled")
  const purchase_order = await retrievePurchaseOrder(req.scope, { id }, req.queryConfig.fields)
  res.json({ purchase_order })
}
