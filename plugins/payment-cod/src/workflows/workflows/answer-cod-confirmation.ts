import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { AnswerCodConfirmationInput } from "../../types"
import { answerCodConfirmationStep } from "../steps/answer-cod-confirmation"

export const answerCodConfirmationWorkflowId = "answer-cod-confirmation"

/**
 * An answer to whether an order is wanted: a code, a pressed button, or the word of staff or of the shopper.
 * The first counts and publishes `cod_confirmation.confirmed` or `.declined`; later ones change nothing.
 * @throws MedusaError NOT_FOUND; INVALID_DATA `wrong_code`; NOT_ALLOWED `too_many_tries` or `no_code`
 */
export const answerCodConfirmationWorkflow = createWorkflow(
  answerCodConfirmationWorkflowId,
  (input: AnswerCodConfirmationInput) => new WorkflowResponse(answerCodConfirmationStep(input))
)
