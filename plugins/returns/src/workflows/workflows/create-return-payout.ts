import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { createReturnPayoutStep } from "../steps/create-return-payout"

export const createReturnPayoutWorkflowId = "create-return-payout"

/** Puts the refund of a received cash-on-delivery return on the payouts worklist, once. */
export const createReturnPayoutWorkflow = createWorkflow(
  createReturnPayoutWorkflowId,
  (input: { return_request_id: string }) => {
    return new WorkflowResponse({ return_payout: createReturnPayoutStep(input) })
  }
)
