import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"
import type { AnswerByLinkInput } from "../../../modules/purchase-order/service"

/** Uses up a one-time link and answers, in one transaction. */
export const answerByLinkStep = createStep(
  "answer-by-link",
  async (input: AnswerByLinkInput, { container }) => {
    const service = container.resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
    return new StepResponse(await service.answerByLink(input))
  }
)
