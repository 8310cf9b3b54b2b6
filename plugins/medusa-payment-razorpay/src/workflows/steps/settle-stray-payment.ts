import { enqueueWorkflow } from "@bodycon/kit"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RazorpayError } from "../../client"
import { strayRefundRequest } from "../../lib/refund-request"
import { RAZORPAY_MODULE } from "../../modules/razorpay/constants"
import type RazorpayModuleService from "../../modules/razorpay/service"

export type SettleStrayPaymentInput = {
  /** Id of the stored stray payment (`rzps_…`). */
  id: string
}

/**
 * Looks at a stray payment again, and gives it back when that was asked for. One whose order has become
 * known since is settled like any other.
 */
export const settleStrayPaymentStep = createStep(
  "settle-stray-payment",
  async ({ id }: SettleStrayPaymentInput, { container }) => {
    const razorpay = container.resolve<RazorpayModuleService>(RAZORPAY_MODULE)
    const stray = await razorpay.retrieveRazorpayStrayPayment(id)
    const known = stray.razorpay_order_id && (await razorpay.findOrder(stray.razorpay_order_id))
    if (known) {
      await razorpay.updateRazorpayStrayPayments({ id, status: "settled" })
      await enqueueWorkflow(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), {
        workflowId: "settle-razorpay-order",
        input: { razorpay_order_id: stray.razorpay_order_id },
        key: `razorpay-settle:${stray.razorpay_order_id}`,
      })
      return new StepResponse({ status: "settled" })
    }
    const payment = await razorpay.client.retrievePayment(stray.razorpay_payment_id)
    const held = payment.amount - payment.amount_refunded
    if (stray.status === "refunding" && payment.captured && held > 0) {
      const before = await razorpay.client.listPaymentRefunds(payment.id)
      const failed = before.filter(({ status }) => status === "failed").length
      const { key, request } = strayRefundRequest(payment.id, held, failed)
      try {
        await razorpay.client.refundPayment(payment.id, request, key)
      } catch (error) {
        if (!(error instanceof RazorpayError) || error.outcomeUnknown || error.status === 429) {
          throw error
        }
        await razorpay.updateRazorpayStrayPayments({
          id,
          status: "open",
          last_error: error.message,
        })
        return new StepResponse({ status: "open" })
      }
    }
    const now = await razorpay.client.retrievePayment(stray.razorpay_payment_id)
    await razorpay.recordStrays(stray.key_id, [now])
    return new StepResponse({ status: now.status === "refunded" ? "refunded" : stray.status })
  }
)
