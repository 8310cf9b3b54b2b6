import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { SendResult } from "../../../channels/types"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"

type Input = { dispatch_id: string; result: SendResult | null }

/** Stores that the purchase order went out, and the answer when it came at once. */
export const finishDispatchStep = createStep(
  "finish-dispatch",
  async ({ dispatch_id, result }: Input, { container }) => {
    if (result) {
      await container
        .resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
        .finishDispatch(dispatch_id, result)
    }
    return new StepResponse({ sent: !!result })
  }
)
