import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { enqueueDueOrdersStep } from "../steps/enqueue-due-orders"

export const reconcileRazorpayOrdersWorkflowId = "reconcile-razorpay-orders"

/** Looks after orders whose browser and webhook both stayed away. */
export const reconcileRazorpayOrdersWorkflow = createWorkflow(
  reconcileRazorpayOrdersWorkflowId,
  (input: { limit: number }) => new WorkflowResponse(enqueueDueOrdersStep(input))
)
