import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { settleStrayPaymentStep } from "../steps/settle-stray-payment"
import type { SettleStrayPaymentInput } from "../steps/settle-stray-payment"

export const settleStrayRazorpayPaymentWorkflowId = "settle-stray-razorpay-payment"

/** Looks at a payment of nobody's order again, or gives it back. Durable; safe to repeat. */
export const settleStrayRazorpayPaymentWorkflow = createWorkflow(
  settleStrayRazorpayPaymentWorkflowId,
  (input: SettleStrayPaymentInput) => new WorkflowResponse(settleStrayPaymentStep(input))
)
