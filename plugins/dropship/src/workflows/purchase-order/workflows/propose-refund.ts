import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ProposeRefundInput } from "../../../types/purchase-order-change"
import { proposeRefundStep } from "../steps/propose-refund"

/**
 * Proposes what to give back for lines that nobody takes, in ₹. Resolved lines are left alone.
 */
export const proposeRefundWorkflow = createWorkflow(
  "propose-refund",
  (input: ProposeRefundInput) => {
    return new WorkflowResponse(proposeRefundStep(input))
  }
)
