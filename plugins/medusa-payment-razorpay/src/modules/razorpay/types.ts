import type { InferTypeOf } from "@medusajs/framework/types"
import type { RefundReason, SettlementStatus } from "../../lib/settlement"
import type { RazorpayApiRefund } from "../../types/wire"
import type RazorpayEvent from "./models/razorpay-event"
import type RazorpayOrder from "./models/razorpay-order"
import type RazorpayPayment from "./models/razorpay-payment"
import type RazorpayRefund from "./models/razorpay-refund"
import type RazorpayStrayPayment from "./models/razorpay-stray-payment"

export type RazorpayOrderDTO = Omit<InferTypeOf<typeof RazorpayOrder>, "payments">
export type RazorpayPaymentDTO = Omit<InferTypeOf<typeof RazorpayPayment>, "order" | "refunds">
export type RazorpayRefundDTO = Omit<InferTypeOf<typeof RazorpayRefund>, "payment">
export type RazorpayEventDTO = InferTypeOf<typeof RazorpayEvent>
export type RazorpayStrayPaymentDTO = InferTypeOf<typeof RazorpayStrayPayment>

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

/** A refund as the API described it, and the Medusa refund that stands for it, if any. */
export type RecordRefund = {
  refund: RazorpayApiRefund
  medusa_refund_id: string | null
}

export type RecordEvent = {
  webhook_event_id: string
  event: string
  razorpay_order_id: string | null
  razorpay_payment_id: string | null
  razorpay_refund_id: string | null
  outcome: string
  received_at: Date
}

/** Who dismisses an entry of the reconciliation, and why. */
export type Dismissal = { by: string; note: string | null }
