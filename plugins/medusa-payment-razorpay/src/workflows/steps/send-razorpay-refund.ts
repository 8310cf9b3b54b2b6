import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refundRequest } from "../../lib/refund-request"
import { RAZORPAY_MODULE } from "../../modules/razorpay/constants"
import type RazorpayModuleService from "../../modules/razorpay/service"

export type FinishRazorpayRefundInput = {
  razorpay_payment_id: string
  /** Medusa's refund id. */
  refund_id: string
  /** Paise. */
  amount: number
}

/** Sends a refund under its own idempotency key; a repeat is answered with the same refund. */
export const sendRazorpayRefundStep = createStep(
  "send-razorpay-refund",
  async (input: FinishRazorpayRefundInput, { container }) => {
    const refund = await container
      .resolve<RazorpayModuleService>(RAZORPAY_MODULE)
      .client.refundPayment(
        input.razorpay_payment_id,
        refundRequest(input.refund_id, input.amount),
        input.refund_id
      )
    return new StepResponse({ id: refund.id, status: refund.status })
  }
)
