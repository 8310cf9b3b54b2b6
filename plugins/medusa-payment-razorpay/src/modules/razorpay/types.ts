import type { InferTypeOf } from "@medusajs/framework/types"
import type { RefundReason, SettlementStatus } from "../../lib/settlement"
import type RazorpayOrder from "./models/razorpay-order"
import type RazorpayPayment from "./models/razorpay-payment"

export type RazorpayOrderDTO = Omit<InferTypeOf<typeof RazorpayOrder>, "payments">
export type RazorpayPaymentDTO = Omit<InferTypeOf<typeof RazorpayPayment>, "order">

export type RecordRazorpayOrder = {
  razorpay_order_id: string
  key_id: string
  payment_session_id: string
  payment_collection_id: string | null
  cart_id: string | null
  /** ₹ */
  amount: string
  currency_code: string
  opened_at: Date
}

export type RequestRefund = {
  /** Id of the stored Razorpay order (`rzpo_…`). */
  id: string
  razorpay_order_id: string
  razorpay_payment_ids: string[]
  reason: RefundReason
}

export type ConcludeOrder = {
  id: string
  status: SettlementStatus
  next_check_at: Date | null
}
