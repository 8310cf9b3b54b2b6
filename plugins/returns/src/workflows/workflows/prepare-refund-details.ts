import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { prepareRefundDetailsStep } from "../steps/prepare-refund-details"

export const prepareRefundDetailsWorkflowId = "prepare-refund-details"

/**
 * The signed link and the words for the mail that asks a shopper where her refund goes; `refund_details` is
 * null when that is known, or the order has no e-mail address.
 */
export const prepareRefundDetailsWorkflow = createWorkflow(
  prepareRefundDetailsWorkflowId,
  (input: { id: string }) => {
    return new WorkflowResponse({ refund_details: prepareRefundDetailsStep(input) })
  }
)
