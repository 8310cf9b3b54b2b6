import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { sendRazorpayRefundStep } from "../steps/send-razorpay-refund"
import type { FinishRazorpayRefundInput } from "../steps/send-razorpay-refund"

export const finishRazorpayRefundWorkflowId = "finish-razorpay-refund"

/**
 * Carries out a refund that Medusa has booked and whose first try lost its answer. Durable: repeated
 * until Razorpay confirms it, or left as a dead letter for the admin when Razorpay refuses.
 */
export const finishRazorpayRefundWorkflow = createWorkflow(
  finishRazorpayRefundWorkflowId,
  (input: FinishRazorpayRefundInput) => new WorkflowResponse(sendRazorpayRefundStep(input))
)
