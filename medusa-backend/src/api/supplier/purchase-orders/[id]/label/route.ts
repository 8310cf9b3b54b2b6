import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

type Parcel = { status: string; label_url: string | null }

/**
 * The courier's label of a purchase order's parcel, for the supplier who packs it: leads to the courier's
 * PDF. Another supplier's purchase order is 404, and so is a parcel that has no label yet or no more.
 */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params
  await requireOwnPurchaseOrder(req, id)
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "shipment",
    fields: ["id", "status", "label_url"],
    filters: { purchase_order_id: id, direction: "forward" },
  })
  const parcel = (data as Parcel[]).find(({ status }) => status !== "cancelled")
  if (!parcel?.label_url) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `the courier has not made the label of purchase order ${id} yet`
    )
  }
  res.set("Cache-Control", "private, no-store").redirect(302, parcel.label_url)
}

const requireOwnPurchaseOrder = async (req: AuthenticatedMedusaRequest, id: string) => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: users } = await query.graph({
    entity: "supplier_user",
    fields: ["supplier_id"],
    filters: { id: req.auth_context.actor_id },
  })
  const supplier_id = users[0]?.supplier_id
  if (!supplier_id) {
    throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "this login has no supplier any more")
  }
  const { data: orders } = await query.graph({
    entity: "purchase_order",
    fields: ["id"],
    filters: { id, supplier_id, status: { $ne: "draft" } },
  })
  if (!orders.length) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `purchase order ${id} was not found`)
  }
}
