import { medusaRefundIdOf } from "../../lib/refunds"
import type RazorpayModuleService from "../../modules/razorpay/service"
import type { RazorpayApiPayment, RazorpayApiRefund } from "../../types/wire"
import type { BookedPayment } from "./gather-settlement-facts"

/**
 * Asks Razorpay for the refunds of the payments that have any, also those that failed and left no
 * trace on the payment, and stores them with the Medusa refund that stands for each.
 */
export const lookAtRefunds = async (
  razorpay: RazorpayModuleService,
  payments: RazorpayApiPayment[],
  booked: BookedPayment | null
): Promise<RazorpayApiRefund[]> => {
  const captured = payments.filter(({ status }) => status === "captured" || status === "refunded")
  if (!captured.length) {
    return []
  }
  const stored = await razorpay.listRazorpayPayments(
    { razorpay_payment_id: captured.map(({ id }) => id) },
    { relations: ["refunds"] }
  )
  const withRefunds = captured.filter(
    ({ id, amount_refunded }) =>
      amount_refunded > 0 ||
      (booked?.razorpay_payment_id === id && booked.refund_ids.length > 0) ||
      stored.some((row) => row.razorpay_payment_id === id && row.refunds.length > 0)
  )
  const refunds: RazorpayApiRefund[] = []
  for (const { id } of withRefunds) {
    refunds.push(...(await razorpay.client.listPaymentRefunds(id)))
  }
  await razorpay.recordRefunds(
    refunds.map((refund) => {
      const named = medusaRefundIdOf(refund)
      const isBooked = named !== null && !!booked?.refund_ids.includes(named)
      return { refund, medusa_refund_id: isBooked ? named : null }
    })
  )
  return refunds
}
