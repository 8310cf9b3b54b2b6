import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"

/** Queues the sending of an order's drafts. The last step: what is queued is not taken back. */
export const releasePurchaseOrdersStep = createStep(
  "release-purchase-orders",
  async (orderId: string, { container }) => {
    await container
      .resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
      .releaseDrafts(orderId)
    return new StepResponse(orderId)
  }
)
