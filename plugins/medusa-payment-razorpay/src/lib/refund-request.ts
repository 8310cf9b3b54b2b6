import type { CreateRazorpayRefund } from "../types/wire"

/**
 * The body of a refund asked for through Medusa. Razorpay refuses the same idempotency key with
 * another body, so every repeat is made here.
 * @param refundId Medusa's refund id, also the idempotency key
 * @param amount paise
 */
export const refundRequest = (refundId: string, amount: number): CreateRazorpayRefund => ({
  amount,
  receipt: refundId,
  notes: { medusa_refund_id: refundId },
})

/**
 * The body and idempotency key of a refund that nobody asked for.
 * @param amount paise, the part of the payment that is still held
 * @param failed refunds of this payment that Razorpay gave up: the next one needs a key of its own
 */
export const automaticRefundRequest = (
  paymentId: string,
  amount: number,
  reason: string,
  failed = 0
): { key: string; request: CreateRazorpayRefund } => {
  const again = failed ? `-${failed}` : ""
  return {
    key: `auto-${paymentId}-${amount}${again}`,
    request: { amount, receipt: `auto_${paymentId}${again}`, notes: { reason } },
  }
}

/**
 * The body and idempotency key of a refund that is sent again because Razorpay gave the first one up.
 * Both follow from the failed refund, so that two clicks are one refund.
 * @param amount paise
 */
export const repeatedRefundRequest = (failed: {
  razorpay_refund_id: string
  medusa_refund_id: string | null
  amount: number
}): { key: string; request: CreateRazorpayRefund } => ({
  key: `again-${failed.razorpay_refund_id}`,
  request: {
    amount: failed.amount,
    receipt: `again_${failed.razorpay_refund_id}`,
    notes: {
      replaces: failed.razorpay_refund_id,
      ...(failed.medusa_refund_id ? { medusa_refund_id: failed.medusa_refund_id } : {}),
    },
  },
})

/**
 * The body and idempotency key of giving back a payment of an order that this shop never made.
 * @param amount paise
 * @param failed refunds of this payment that Razorpay gave up
 */
export const strayRefundRequest = (
  paymentId: string,
  amount: number,
  failed = 0
): { key: string; request: CreateRazorpayRefund } => {
  const again = failed ? `-${failed}` : ""
  return {
    key: `stray-${paymentId}-${amount}${again}`,
    request: { amount, receipt: `stray_${paymentId}${again}`, notes: { reason: "not_an_order" } },
  }
}
