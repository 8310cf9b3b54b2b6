import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ApplyEventInput } from "../../../modules/purchase-order/base-service"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"

/** Applies one event to a purchase order, with its timeline entry and what follows from it. */
export const applyPurchaseOrderEventStep = createStep(
  "apply-purchase-order-event",
  async (input: ApplyEventInput, { container }) => {
    const service = container.resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
    return new StepResponse(await service.applyEvent(input))
  }
)
