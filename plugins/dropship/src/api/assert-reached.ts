import { MedusaError } from "@medusajs/framework/utils"
import type { PurchaseOrderStatus } from "../modules/purchase-order/transitions"
import type { ApplyEventResult } from "../types/purchase-order"

/**
 * Tells a person that what they asked for could not be done any more. A repeat is fine.
 * @throws MedusaError NOT_ALLOWED
 */
export const assertReached = (result: ApplyEventResult, wanted: PurchaseOrderStatus): void => {
  const { purchase_order: order, changed, ignored } = result
  if (ignored && order.status === wanted) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `purchase order ${order.number} was already ${order.status}, and differently`
    )
  }
  if (!changed && order.status !== wanted) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `purchase order ${order.number} is ${order.status} and cannot become ${wanted}`
    )
  }
}
