import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"
import type { Actor } from "../../../types/common"

/** Queues the sending of a draft that waits for the merchant. */
export const releasePurchaseOrderStep = createStep(
  "release-purchase-order",
  async ({ id, actor }: { id: string; actor: Actor }, { container }) => {
    const service = container.resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
    return new StepResponse(await service.release(id, actor))
  }
)
