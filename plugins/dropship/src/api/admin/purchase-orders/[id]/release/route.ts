import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { releasePurchaseOrderWorkflow } from "../../../../../workflows/purchase-order"
import { adminActor, retrievePurchaseOrder } from "../../helpers"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params
  await releasePurchaseOrderWorkflow(req.scope).run({ input: { id, actor: adminActor(req) } })
  const purchase_order = await retrievePurchaseOrder(req.scope, { id }, req.queryConfig.fields)
  res.status(202).json({ purchase_order })
}
