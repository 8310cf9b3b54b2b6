import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
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

const paiseOf = async (container: MedusaContainer, refundId: string): Promise<number> => {
  const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const refund = await findMedusaRefund(connection, refundId)
  if (!refund) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `refund ${refundId} was not found`)
  }
  return refundPaise(refund.amount, refund.before)
}

/** Sends a refund under its own idempotency key; a repeat is answered with the same refund. */
export const sendRazorpayRefundStep = createStep(
  "send-razorpay-refund",
  async (input: FinishRazorpayRefundInput, { container }) => {
    const amount = input.amount ?? (await paiseOf(container, input.refund_id))
    const refund = await container
      .resolve<RazorpayModuleService>(RAZORPAY_MODULE)
      .client.refundPayment(
        input.razorpay_payment_id,
        refundRequest(input.refund_id, amount),
        input.refund_id
      )
    return new StepResponse({ id: refund.id, status: refund.status })
  }
)
