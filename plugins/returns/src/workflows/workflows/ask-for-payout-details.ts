import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { PayoutActionInput } from "../../types"
import { askForPayoutDetailsStep } from "../steps/ask-for-payout-details"

export const askForPayoutDetailsWorkflowId = "ask-for-payout-details"

/**
 * Has the shopper asked (once more) where her refund goes; publishes `return_payout.details_wanted`.
 */
export const askForPayoutDetailsWorkflow = createWorkflow(
  askForPayoutDetailsWorkflowId,
  (input: PayoutActionInput) => {
    return new WorkflowResponse({ return_payout: askForPayoutDetailsStep(input) })
  }
)
