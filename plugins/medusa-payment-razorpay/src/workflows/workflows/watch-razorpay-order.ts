import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { recordRazorpayOrderStep } from "../steps/record-razorpay-order"
import type { WatchRazorpayOrderInput } from "../steps/record-razorpay-order"

export const watchRazorpayOrderWorkflowId = "watch-razorpay-order"

/**
 * Remembers a Razorpay order from the moment somebody could pay it, so that its money is found even
 * when its session is gone. Durable; queued by the provider. Safe to repeat.
 */
export const watchRazorpayOrderWorkflow = createWorkflow(
  watchRazorpayOrderWorkflowId,
  (input: WatchRazorpayOrderInput) => new WorkflowResponse(recordRazorpayOrderStep(input))
)
