import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"

/** Announces what is about to be late, and what is. */
export const raisePurchaseOrderAlarmsStep = createStep(
  "raise-purchase-order-alarms",
  async (_: void, { container }) => {
    const service = container.resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
    return new StepResponse(await service.raiseAlarms())
  }
)
