import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { AnswerNdrCaseInput } from "../../../modules/ndr/types"
import { answerNdrCaseStep } from "../steps/answer-ndr-case"

/** Answers a case: stored first, then sent by `send-ndr-answer`. */
export const answerNdrCaseWorkflow = createWorkflow(
  "answer-ndr-case",
  (input: AnswerNdrCaseInput) => {
    return new WorkflowResponse(answerNdrCaseStep(input))
  }
)
