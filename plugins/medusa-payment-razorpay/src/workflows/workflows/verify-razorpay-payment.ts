import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { recordCheckoutReturnStep } from "../steps/record-checkout-return"
import { validateCheckoutReturnStep } from "../steps/validate-checkout-return"
import type { VerifyRazorpayPaymentInput } from "../steps/validate-checkout-return"

export const verifyRazorpayPaymentWorkflowId = "verify-razorpay-payment"

/** Accepts what Checkout gave the browser, or refuses it. Safe to repeat. */
export const verifyRazorpayPaymentWorkflow = createWorkflow(
  verifyRazorpayPaymentWorkflowId,
  (input: VerifyRazorpayPaymentInput) => {
    const order = validateCheckoutReturnStep(input)
    const proof = transform({ order, input }, ({ order, input }) => ({
      order,
      razorpay_payment_id: input.razorpay_payment_id,
    }))
    return new WorkflowResponse(recordCheckoutReturnStep(proof))
  }
)
