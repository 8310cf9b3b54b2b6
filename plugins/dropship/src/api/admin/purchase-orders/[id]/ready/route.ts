import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { advancePurchaseOrderWorkflow } from "../../../../../workflows/purchase-order"
import { assertReached } from "../../../../assert-reached"
import type { ReadyBodyType } from "../../../../validators"
import { adminActor, retrievePurchaseOrder } from "../../helpers"

export const POST = async (req: AuthenticatedMedusaRequest<ReadyBodyType>, res: MedusaResponse) => {
  const { id } = req.params
  const { result } = await advancePurchaseOrderWorkflow(req.scope).run({
    input: { id, to: "ready", actor: adminActor(req), parcel: req.validatedBody.parcel },
  })
  assertReached(result, "ready")
  const purchase_order = await retrievePurchaseOrder(req.scope, { id }, req.queryConfig.fields)
  res.json({ purchase_order })
}
