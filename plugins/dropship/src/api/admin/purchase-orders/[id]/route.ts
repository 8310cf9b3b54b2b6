import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { revisePurchaseOrderWorkflow } from "../../../../workflows/purchase-order"
import { adminActor, retrievePurchaseOrder } from "../helpers"
import type { ReviseBodyType } from "../change-validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params
  const purchase_order = await retrievePurchaseOrder(req.scope, { id }, req.queryConfig.fields)
  res.json({ purchase_order })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<ReviseBodyType>,
  res: MedusaResponse
) => {
  const { id } = req.params
  await revisePurchaseOrderWorkflow(req.scope).run({
    input: { id, actor: adminActor(req), ...req.validatedBody },
  })
  const purchase_order = await retrievePurchaseOrder(req.scope, { id }, req.queryConfig.fields)
  res.json({ purchase_order })
}
