import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"
import type { ProposeRefundInput } from "../../../types/purchase-order-change"

/** Keeps what is proposed to be given back. */
export const proposeRefundStep = createStep(
  "propose-refund",
  async (input: ProposeRefundInput, { container }) => {
    const service = container.resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
    return new StepResponse(await service.proposeRefunds(input))
  }
)
