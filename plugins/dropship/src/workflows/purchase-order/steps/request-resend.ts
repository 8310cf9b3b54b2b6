import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"
import type { Actor } from "../../../types/common"

/** Queues one more sending. */
export const requestResendStep = createStep(
  "request-resend",
  async ({ id, actor }: { id: string; actor: Actor }, { container }) => {
    await container
      .resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
      .requestResend(id, actor)
    return new StepResponse({ id })
  }
)
