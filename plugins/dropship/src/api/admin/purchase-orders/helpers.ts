import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { Actor } from "../../../types/common"
import type { PurchaseOrderDTO } from "../../../types/purchase-order"

/** @throws MedusaError NOT_FOUND, also when the filters leave it out */
export const retrievePurchaseOrder = async (
  container: MedusaContainer,
  filters: { id: string; supplier_id?: string },
  fields: string[]
): Promise<PurchaseOrderDTO> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "purchase_order", fields, filters })
  const order = data[0] as PurchaseOrderDTO | undefined
  if (!order) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `purchase order ${filters.id} was not found`)
  }
  order.timeline?.sort((a, b) => Number(new Date(a.created_at)) - Number(new Date(b.created_at)))
  return order
}

/** The merchant who is signed in. */
export const adminActor = (req: AuthenticatedMedusaRequest<unknown>): Actor => ({
  type: "admin",
  id: req.auth_context.actor_id,
  channel: "admin",
})
