import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { CreateRefundPayoutInput } from "../../types"
import { createRefundPayoutStep } from "../steps/create-refund-payout"

export const createRefundPayoutWorkflowId = "create-refund-payout"

/**
 * Opens the payout of a refund of cash that no return asked for, once per refund, and publishes
 * `return_payout.details_wanted`, because nobody said yet where the money goes.
 */
export const createRefundPayoutWorkflow = createWorkflow(
  createRefundPayoutWorkflowId,
  (input: CreateRefundPayoutInput) => {
    return new WorkflowResponse({ return_payout: createRefundPayoutStep(input) })
  }
)
