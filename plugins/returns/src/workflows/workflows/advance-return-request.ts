import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { AdvanceReturnRequestInput } from "../../types"
import { advanceReturnRequestStep } from "../steps/advance-return-request"

export const advanceReturnRequestWorkflowId = "advance-return-request"

/** What the courier did, or that the return is off. Safe to repeat; late news keeps the state. */
export const advanceReturnRequestWorkflow = createWorkflow(
  advanceReturnRequestWorkflowId,
  (input: AdvanceReturnRequestInput) => {
    return new WorkflowResponse(advanceReturnRequestStep(input))
  }
)
