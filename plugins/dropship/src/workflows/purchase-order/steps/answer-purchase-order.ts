import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"
import type { AnswerPurchaseOrderInput } from "../../../types/purchase-order"

/** Takes a supplier's answer, with its timeline entry and what follows from it. */
export const answerPurchaseOrderStep = createStep(
  "answer-purchase-order",
  async (input: AnswerPurchaseOrderInput, { container }) => {
    const service = container.resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
    return new StepResponse(await service.answer(input))
  }
)
