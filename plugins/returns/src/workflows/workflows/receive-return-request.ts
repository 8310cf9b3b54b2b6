import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ReceiveReturnRequestInput } from "../../types"
import { receiveReturnRequestStep } from "../steps/receive-return-request"

export const receiveReturnRequestWorkflowId = "receive-return-request"

/**
 * What was in the parcel, piece by piece and condition by condition. Publishes `return_request.received`
 * with the refund worked out.
 */
export const receiveReturnRequestWorkflow = createWorkflow(
  receiveReturnRequestWorkflowId,
  (input: ReceiveReturnRequestInput) => {
    return new WorkflowResponse(receiveReturnRequestStep(input))
  }
)
