import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"
import type { CancelPurchaseOrderInput } from "../../../types/purchase-order-change"

/** Cancels a purchase order, with what becomes of its lines. */
export const cancelPurchaseOrderStep = createStep(
  "cancel-purchase-order",
  async (input: CancelPurchaseOrderInput, { container }) => {
    const service = container.resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
    return new StepResponse(await service.cancel(input))
  }
)
