import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { findMedusaRefund, refundPaise } from "../../lib/refund-amount"
import { refundRequest } from "../../lib/refund-request"
import { RAZORPAY_MODULE } from "../../modules/razorpay/constants"
import type RazorpayModuleService from "../../modules/razorpay/service"

export type FinishRazorpayRefundInput = {
  razorpay_payment_id: string
  /** Medusa's refund id. */
  refund_id: string
  /** Paise; what Medusa's refund comes to when left out. */
  amount?: number
}

type SentRefund = { id: string; status: string }

/** Null for one that Medusa took back, and for one whose money went back from the dashboard. */
const paiseOf = async (container: MedusaContainer, refundId: string): Promise<number | null> => {
  const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const refund = await findMedusaRefund(connection, refundId)
  return refund && !refund.razorpay_refund_id ? refundPaise(refund.amount, refund.before) : null
}

/**
 * Sends a refund under its own idempotency key; a repeat is answered with the same refund.
 * @returns null when there is nothing to send
 */
export const sendRazorpayRefundStep = createStep(
  "send-razorpay-refund",
  async (input: FinishRazorpayRefundInput, { container }) => {
    const amount = input.amount ?? (await paiseOf(container, input.refund_id))
    if (amount === null) {
      return new StepResponse<SentRefund | null>(null)
    }
    const refund = await container
      .resolve<RazorpayModuleService>(RAZORPAY_MODULE)
      .client.refundPayment(
        input.razorpay_payment_id,
        refundRequest(input.refund_id, amount),
        input.refund_id
      )
    return new StepResponse<SentRefund | null>({ id: refund.id, status: refund.status })
  }
)
