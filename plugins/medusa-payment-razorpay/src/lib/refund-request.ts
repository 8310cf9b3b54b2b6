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
 */
export const automaticRefundRequest = (
  paymentId: string,
  amount: number,
  reason: string
): { key: string; request: CreateRazorpayRefund } => ({
  key: `auto-${paymentId}-${amount}`,
  request: { amount, receipt: `auto_${paymentId}`, notes: { reason } },
})
