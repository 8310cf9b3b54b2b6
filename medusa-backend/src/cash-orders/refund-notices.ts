import { formatInr } from "@bodycon/kit"
import type { BigNumberInput } from "@medusajs/framework/types"

/** Why a payment went back by itself, in the shop's words to the shopper. */
const REASONS: Record<string, string> = {
  session_replaced: "your cart changed while you paid",
  amount_mismatch: "the amount was not the one of your order",
  duplicate_payment: "your order was paid already",
  payment_cancelled: "the order it was for was cancelled",
  order_cancelled: "the order it was for was cancelled",
  cart_cannot_complete: "a piece of your cart was sold out meanwhile",
}

const OTHER = "it could not be matched with an order"

export type RefundNotice = {
  email: string | null
  phone: string | null
  first_name: string | null
}

const about = (key: string, orderId: string | null) => ({
  idempotency_key: key,
  ...(orderId ? { resource_id: orderId, resource_type: "order" } : {}),
})

/**
 * Tells the shopper that a payment went back because no order came of it: by mail, and by WhatsApp where
 * her phone is known. Each once per payment.
 * @param reason as `razorpay_payment.auto_refunded` or the order's books say it
 */
export const refundNotices = (
  payment: { id: string; amount: BigNumberInput; reason: string },
  to: RefundNotice,
  orderId: string | null
) => {
  const amount = formatInr(payment.amount)
  return {
    mails: to.email
      ? [
          {
            ...about(`payment.auto_refunded:${payment.id}`, orderId),
            to: to.email,
            channel: "email",
            template: "payment.auto_refunded",
            data: {
              shopper_name: to.first_name,
              amount,
              reason: REASONS[payment.reason] ?? OTHER,
            } as Record<string, unknown>,
          },
        ]
      : [],
    messages: to.phone
      ? [
          {
            ...about(`payment_refunded:${payment.id}`, orderId),
            to: to.phone,
            channel: "whatsapp",
            template: "payment_refunded",
            data: { amount } as Record<string, unknown>,
          },
        ]
      : [],
  }
}
