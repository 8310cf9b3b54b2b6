import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { DecideReturnRequestInput } from "../../types"
import { decideReturnRequestStep } from "../steps/decide-return-request"

export const decideReturnRequestWorkflowId = "decide-return-request"

/** The merchant approves or rejects. Publishes `return_request.approved` or `.rejected`, once. */
export const decideReturnRequestWorkflow = createWorkflow(
  decideReturnRequestWorkflowId,
  (input: DecideReturnRequestInput) => {
    return new WorkflowResponse(decideReturnRequestStep(input))
  }
)
