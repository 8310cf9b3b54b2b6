import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"
import type { RecordReturnInput } from "../../../types/purchase-order-change"

/** Records goods that are back with the supplier. */
export const recordPurchaseOrderReturnStep = createStep(
  "record-purchase-order-return",
  async (input: RecordReturnInput, { container }) => {
    const service = container.resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
    return new StepResponse(await service.recordReturn(input))
  }
)
