import { toPaise } from "@bodycon/kit"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RazorpayError } from "../../client"
import { repeatedRefundRequest } from "../../lib/refund-request"
import { RAZORPAY_MODULE } from "../../modules/razorpay/constants"
import type RazorpayModuleService from "../../modules/razorpay/service"

export type ResendRazorpayRefundInput = {
  /** Id of the stored refund (`rzpr_…`). */
  id: string
}

/**
 * Sends a refund that Razorpay gave up once more, under a key that follows from the failed one. What
 * Razorpay refuses is written down for the reconciliation page; what stays unknown is tried again.
 */
export const resendRefundStep = createStep(
  "resend-refund",
  async ({ id }: ResendRazorpayRefundInput, { container }) => {
    const razorpay = container.resolve<RazorpayModuleService>(RAZORPAY_MODULE)
    const failed = await razorpay.retrieveRazorpayRefund(id, { relations: ["payment"] })
    if (failed.status !== "failed" || failed.replaced_by) {
      return new StepResponse({ sent: false })
    }
    const { key, request } = repeatedRefundRequest({
      razorpay_refund_id: failed.razorpay_refund_id,
      medusa_refund_id: failed.medusa_refund_id,
      amount: toPaise(failed.amount),
    })
    try {
      const refund = await razorpay.client.refundPayment(
        failed.payment.razorpay_payment_id,
        request,
        key
      )
      await razorpay.recordRefunds([{ refund, medusa_refund_id: failed.medusa_refund_id }])
      return new StepResponse({ sent: true })
    } catch (error) {
      if (!(error instanceof RazorpayError) || error.outcomeUnknown || error.status === 429) {
        throw error
      }
      await razorpay.updateRazorpayRefunds({
        id,
        resend_requested_at: null,
        last_error: error.message,
      })
      return new StepResponse({ sent: false })
    }
  }
)
