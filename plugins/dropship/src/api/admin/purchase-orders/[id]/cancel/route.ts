import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { advancePurchaseOrderWorkflow } from "../../../../../workflows/purchase-order"
import { assertReached } from "../../../../assert-reached"
import { adminActor, retrievePurchaseOrder } from "../../helpers"
import type { CancelBodyType } from "../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<CancelBodyType>,
  res: MedusaResponse
) => {
  const { id } = req.params
  const { result } = await advancePurchaseOrderWorkflow(req.scope).run({
    input: { id, to: "cancelled", actor: adminActor(req), note: req.validatedBody.note },
  })
  assertReached(result, "cancelled")
  const purchase_order = await retrievePurchaseOrder(req.scope, { id }, req.queryConfig.fields)
  res.json({ purchase_order })
}
