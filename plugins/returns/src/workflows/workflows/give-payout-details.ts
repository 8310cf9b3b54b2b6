import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { GivePayoutDetailsInput } from "../../types"
import { givePayoutDetailsStep } from "../steps/give-payout-details"

export const givePayoutDetailsWorkflowId = "give-payout-details"

/**
 * Keeps where a payout goes, as the shopper or the merchant said, and makes it due.
 * @throws MedusaError INVALID_DATA naming the field; CONFLICT once the money is on its way
 */
export const givePayoutDetailsWorkflow = createWorkflow(
  givePayoutDetailsWorkflowId,
  (input: GivePayoutDetailsInput) => {
    return new WorkflowResponse({ return_payout: givePayoutDetailsStep(input) })
  }
)
