import type { RefundReason, SettlementStatus } from "./settlement"

/** What a shopper who comes back may be told of her payment. */
export type PaymentState = "open" | "failed" | "paid" | "placed" | "refund_pending" | "refunded"

type OrderFacts = {
  status: SettlementStatus
  reason: string | null
  verified_payment_id: string | null
}

type AttemptFacts = {
  status: "created" | "authorized" | "captured" | "refunded" | "failed"
  error_description: string | null
  attempted_at: Date | string
}

export type PaymentStateView = {
  state: PaymentState
  /** Razorpay's words for the last attempt, when it failed. */
  failure: string | null
  /** Why the money goes back. */
  reason: RefundReason | null
}

const newestFirst = (one: AttemptFacts, other: AttemptFacts): number =>
  new Date(other.attempted_at).getTime() - new Date(one.attempted_at).getTime()

const stateOf = (order: OrderFacts, attempts: AttemptFacts[]): PaymentState => {
  if (order.status !== "open" && order.status !== "expired") {
    return order.status
  }
  const hasMoney = attempts.some(({ status }) => status === "authorized" || status === "captured")
  if (hasMoney || order.verified_payment_id) {
    return "paid"
  }
  return attempts[0]?.status === "failed" ? "failed" : "open"
}

/** How a payment stands, from what is stored: nobody is asked, so that a page may ask often. */
export const paymentStateOf = (order: OrderFacts, attempts: AttemptFacts[]): PaymentStateView => {
  const ordered = [...attempts].sort(newestFirst)
  const state = stateOf(order, ordered)
  const isGoingBack = state === "refund_pending" || state === "refunded"
  return {
    state,
    failure: state === "failed" ? (ordered[0]?.error_description ?? null) : null,
    reason: isGoingBack ? (order.reason as RefundReason | null) : null,
  }
}
