import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { answerDeliveryChoiceStep } from "../steps/answer-delivery-choice"
import type { AnswerDeliveryChoiceInput } from "../steps/answer-delivery-choice"

/** Takes the shopper's choice by the link she was mailed. */
export const answerDeliveryChoiceWorkflow = createWorkflow(
  "answer-delivery-choice",
  (input: AnswerDeliveryChoiceInput) => {
    return new WorkflowResponse(answerDeliveryChoiceStep(input))
  }
)
