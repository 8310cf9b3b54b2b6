import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, PaymentSessionStatus } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RazorpayError } from "../../client"
import { isHeld } from "../../lib/payments"
import { automaticRefundRequest } from "../../lib/refund-request"
import { decideSettlement } from "../../lib/settlement"
import type { RefundReason } from "../../lib/settlement"
import { RAZORPAY_MODULE } from "../../modules/razorpay/constants"
import type RazorpayModuleService from "../../modules/razorpay/service"
import { findBookedPayment, gatherSettlementFacts } from "./gather-settlement-facts"
import { lookAtRefunds } from "./look-at-refunds"

export type RefundUnplacedInput = {
  razorpay_order_id: string
  razorpay_payment_id: string
  reason: RefundReason
}

/** Keeps the browser from completing the cart with a payment that is about to go back. */
const closeSession = async (container: MedusaContainer, sessionId: string): Promise<void> => {
  const payments = container.resolve(Modules.PAYMENT)
  const session = await payments.retrievePaymentSession(sessionId)
  await payments.updatePaymentSession({
    id: session.id,
    data: session.data,
    amount: session.amount,
    currency_code: session.currency_code,
    status: PaymentSessionStatus.CANCELED,
  })
}

/** The refund is tried again; until then the reconciliation says what is in the way. */
const noteRefusal = async (
  razorpay: RazorpayModuleService,
  id: string,
  error: unknown
): Promise<void> => {
  if (error instanceof RazorpayError && !error.outcomeUnknown) {
    await razorpay.updateRazorpayOrders({ id, last_error: error.message.slice(0, 500) })
  }
}

/**
 * Gives back what is still held of a payment, unless it became an order after all. Runs under the
 * cart's lock. The idempotency key makes a repeat after a lost answer the same refund.
 * @returns whether the money went back
 * @throws RazorpayError what Razorpay says against it, so that the durable job repeats
 */
export const refundUnplacedPaymentStep = createStep(
  "refund-unplaced-payment",
  async (input: RefundUnplacedInput, { container }) => {
    const razorpay = container.resolve<RazorpayModuleService>(RAZORPAY_MODULE)
    const order = await razorpay.findOrder(input.razorpay_order_id)
    if (!order) {
      return new StepResponse({ refunded: false })
    }
    const payments = await razorpay.client.listOrderPayments(order.razorpay_order_id)
    const booked = await findBookedPayment(container, order)
    const { facts, payment_session_id } = await gatherSettlementFacts(
      container,
      order,
      payments,
      booked
    )
    const settlement = decideSettlement(facts)
    const payment = payments.find(({ id }) => id === input.razorpay_payment_id)
    const held = payment ? payment.amount - payment.amount_refunded : 0
    if (payment && held > 0) {
      if (settlement.action !== "refund" || !settlement.payment_ids.includes(payment.id)) {
        return new StepResponse({ refunded: false })
      }
      if (payment_session_id && !(facts.medusa_payment && facts.order_placed)) {
        await closeSession(container, payment_session_id)
      }
      const before = await razorpay.client.listPaymentRefunds(payment.id)
      const failed = before.filter(({ status }) => status === "failed").length
      const { key, request } = automaticRefundRequest(payment.id, held, input.reason, failed)
      try {
        await razorpay.client.refundPayment(payment.id, request, key)
      } catch (error) {
        await noteRefusal(razorpay, order.id, error)
        throw error
      }
    }
    const after = await razorpay.client.listOrderPayments(order.razorpay_order_id)
    await razorpay.recordPayments(order.id, after)
    await lookAtRefunds(razorpay, after, booked)
    await razorpay.concludeRefund({
      id: order.id,
      razorpay_payment_id: input.razorpay_payment_id,
      reason: input.reason,
      still_held: after.some(isHeld),
    })
    return new StepResponse({ refunded: true })
  }
)
