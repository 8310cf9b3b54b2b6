import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { answerByLinkStep } from "../steps/answer-by-link"
import type { AnswerByLinkInput } from "../../../modules/purchase-order/service"

/** Takes a supplier's answer by a one-time link, and uses the link up. */
export const answerPurchaseOrderByLinkWorkflow = createWorkflow(
  "answer-purchase-order-by-link",
  (input: AnswerByLinkInput) => {
    return new WorkflowResponse(answerByLinkStep(input))
  }
)
