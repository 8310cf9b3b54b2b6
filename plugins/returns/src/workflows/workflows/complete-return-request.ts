import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { CompleteReturnRequestInput } from "../../types"
import { completeReturnRequestStep } from "../steps/complete-return-request"

export const completeReturnRequestWorkflowId = "complete-return-request"

/** The money went back, or the exchange was ordered. Publishes `return_request.completed`, once. */
export const completeReturnRequestWorkflow = createWorkflow(
  completeReturnRequestWorkflowId,
  (input: CompleteReturnRequestInput) => {
    return new WorkflowResponse(completeReturnRequestStep(input))
  }
)
