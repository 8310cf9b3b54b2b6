import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { PayReturnPayoutInput } from "../../types"
import { payReturnPayoutStep } from "../steps/pay-return-payout"

export const payReturnPayoutWorkflowId = "pay-return-payout"

/** Notes a transfer by its UTR, ends the return, and publishes `return_payout.paid`, once. */
export const payReturnPayoutWorkflow = createWorkflow(
  payReturnPayoutWorkflowId,
  (input: PayReturnPayoutInput) => {
    return new WorkflowResponse({ return_payout: payReturnPayoutStep(input) })
  }
)
