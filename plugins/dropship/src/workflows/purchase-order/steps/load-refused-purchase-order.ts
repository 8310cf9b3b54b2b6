import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"

/** Reads the lines a purchase order leaves to others, and who has refused them already. */
export const loadRefusedPurchaseOrderStep = createStep(
  "load-refused-purchase-order",
  async ({ id }: { id: string }, { container }) => {
    const service = container.resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
    return new StepResponse(await service.linesToReroute(id))
  }
)
