import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { sendNdrAnswerStep } from "../steps/send-ndr-answer"

/** Sends a case's answer to Shiprocket, durably and once. */
export const sendNdrAnswerWorkflow = createWorkflow("send-ndr-answer", (input: { id: string }) => {
  return new WorkflowResponse(sendNdrAnswerStep(input))
})
