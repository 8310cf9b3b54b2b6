import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { answerCodButtonStep } from "./steps/answer-cod-button"

/** Confirms or calls off a cash order by a button in WhatsApp. Durable; safe to repeat. */
export const answerCodButtonWorkflow = createWorkflow(
  "answer-cod-button",
  (input: { payload: string; from: string }) => new WorkflowResponse(answerCodButtonStep(input))
)
