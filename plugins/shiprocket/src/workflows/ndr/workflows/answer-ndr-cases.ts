import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { answerNdrCasesStep } from "../steps/answer-ndr-cases"
import type { AnswerNdrCasesInput } from "../steps/answer-ndr-cases"

/** Gives many cases the same answer and says which could not take it. */
export const answerNdrCasesWorkflow = createWorkflow(
  "answer-ndr-cases",
  (input: AnswerNdrCasesInput) => {
    return new WorkflowResponse(answerNdrCasesStep(input))
  }
)
