import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { SEND_PAYOUT_WORKFLOW_ID } from "../../modules/return-request/payout-sending-service"
import type { PayoutAttempt } from "../../types"
import { transferPayoutStep } from "../steps/transfer-payout"

/**
 * Has a payout's provider transfer the money, or asks what became of a transfer. Run durably; a repeat looks
 * up what an earlier run may have sent, and one of an attempt that is over changes nothing.
 */
export const sendPayoutWorkflow = createWorkflow(
  SEND_PAYOUT_WORKFLOW_ID,
  (input: PayoutAttempt) => {
    return new WorkflowResponse(transferPayoutStep(input))
  }
)
