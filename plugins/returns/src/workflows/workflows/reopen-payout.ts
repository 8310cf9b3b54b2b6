import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { PayoutActionInput } from "../../types"
import { reopenPayoutStep } from "../steps/reopen-payout"

export const reopenPayoutWorkflowId = "reopen-payout"

/**
 * Makes a payout whose transfer failed due again.
 */
export const reopenPayoutWorkflow = createWorkflow(
  reopenPayoutWorkflowId,
  (input: PayoutActionInput) => {
    return new WorkflowResponse({ return_payout: reopenPayoutStep(input) })
  }
)
