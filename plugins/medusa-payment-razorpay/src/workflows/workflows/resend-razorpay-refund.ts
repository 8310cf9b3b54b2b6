import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { resendRefundStep } from "../steps/resend-refund"
import type { ResendRazorpayRefundInput } from "../steps/resend-refund"

export const resendRazorpayRefundWorkflowId = "resend-razorpay-refund"

/** Sends a refund that failed later once more. Durable; two clicks are one refund. */
export const resendRazorpayRefundWorkflow = createWorkflow(
  resendRazorpayRefundWorkflowId,
  (input: ResendRazorpayRefundInput) => new WorkflowResponse(resendRefundStep(input))
)
