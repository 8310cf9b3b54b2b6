import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"
import type { RevisePurchaseOrderInput } from "../../../types/purchase-order-change"

/** Changes what a supplier is asked for. */
export const revisePurchaseOrderStep = createStep(
  "revise-purchase-order",
  async (input: RevisePurchaseOrderInput, { container }) => {
    const service = container.resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
    return new StepResponse(await service.revise(input))
  }
)
