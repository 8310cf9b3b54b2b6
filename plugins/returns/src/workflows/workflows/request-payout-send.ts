import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { PayoutActionInput } from "../../types"
import { requestPayoutSendStep } from "../steps/request-payout-send"

export const requestPayoutSendWorkflowId = "request-payout-send"

/**
 * Has the option `payoutProvider` transfer a due payout, durably by `send-payout`. For one that is under way
 * the provider is asked once more what became of it.
 */
export const requestPayoutSendWorkflow = createWorkflow(
  requestPayoutSendWorkflowId,
  (input: PayoutActionInput) => {
    return new WorkflowResponse({ return_payout: requestPayoutSendStep(input) })
  }
)
