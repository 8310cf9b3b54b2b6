import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"

/** Keeps that the shopper knows of lines that nobody takes. */
export const markShopperToldStep = createStep(
  "mark-shopper-told",
  async ({ ids }: { ids: string[] }, { container }) => {
    const service = container.resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
    return new StepResponse(await service.markShopperTold(ids))
  }
)
