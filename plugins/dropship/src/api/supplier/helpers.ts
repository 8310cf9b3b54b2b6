import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { SUPPLIER_MODULE } from "../../modules/supplier/constants"
import type SupplierModuleService from "../../modules/supplier/service"
import type { Actor } from "../../types/common"
import type { SupplierUserDTO } from "../../types/supplier"
import { retrievePurchaseOrder } from "../admin/purchase-orders/helpers"

/**
 * The person who is signed in, with their supplier.
 * @throws MedusaError UNAUTHORIZED when the person was removed since signing in
 */
export const currentSupplierUser = async (
  req: AuthenticatedMedusaRequest<unknown>
): Promise<SupplierUserDTO> => {
  const [user] = await req.scope
    .resolve<SupplierModuleService>(SUPPLIER_MODULE)
    .listSupplierUsers({ id: req.auth_context.actor_id }, { relations: ["supplier"] })
  if (!user) {
    throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "this login has no supplier any more")
  }
  return user as unknown as SupplierUserDTO
}

/**
 * Reads one of the signed-in supplier's own purchase orders.
 * @throws MedusaError NOT_FOUND, also for another supplier's
 */
export const ownPurchaseOrder = async (
  req: AuthenticatedMedusaRequest<unknown>
): Promise<{ purchase_order: Awaited<ReturnType<typeof retrievePurchaseOrder>>; actor: Actor }> => {
  const user = await currentSupplierUser(req)
  const purchase_order = await retrievePurchaseOrder(
    req.scope,
    { id: req.params.id, supplier_id: user.supplier.id },
    req.queryConfig.fields
  )
  if (purchase_order.status === "draft") {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `purchase order ${req.params.id} was not found`
    )
  }
  return { purchase_order, actor: { type: "supplier", id: user.id, channel: "portal" } }
}
