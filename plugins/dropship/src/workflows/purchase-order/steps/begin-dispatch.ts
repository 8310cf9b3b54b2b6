import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"

/**
 * Takes up the open intent to send. Not undone on failure: that a call was begun is exactly what the
 * next try must know.
 */
export const beginDispatchStep = createStep(
  "begin-dispatch",
  async ({ id }: { id: string }, { container }) => {
    const service = container.resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
    return new StepResponse(await service.beginDispatch(id))
  }
)
