import { findPayingPayment, isHeld, isRefunded } from "./payments"
import type { PaymentFacts } from "./payments"
import type { UnbookedRefund } from "./refunds"

/** What a Razorpay order has come to, as the shop sees it. */
export const SETTLEMENT_STATUSES = [
  "open",
  "placed",
  "refund_pending",
  "refunded",
  "expired",
] as const
export type SettlementStatus = (typeof SETTLEMENT_STATUSES)[number]

/** Why money is given back without anybody asking. */
export type RefundReason =
  | "session_replaced"
  | "amount_mismatch"
  | "duplicate_payment"
  | "payment_cancelled"
  | "cart_cannot_complete"
  | "order_cancelled"
  | "asked_by_merchant"

export type SettlementFacts = {
  /** Every attempt on the Razorpay order, from the API. */
  payments: PaymentFacts[]
  expected: { amount: number; currency: string }
  capture: "automatic" | "manual"
  /** `replaced`: the session is gone or belongs to another Razorpay order by now. */
  session: "current" | "replaced"
  /** Medusa's payment made from this Razorpay order. */
  medusa_payment: {
    razorpay_payment_id: string | null
    captured: boolean
    cancelled: boolean
    /** Captures minus refunds in Medusa's books, paise. */
    left: number
  } | null
  has_cart: boolean
  /**
   * Whether there is an order: the cart is linked to one, or, without a cart, the payment collection
   * is. An order that a killed server left without its cart link does not count.
   */
  order_placed: boolean
  /** That order was cancelled. */
  order_cancelled: boolean
  /** Refunds of Medusa's payment at Razorpay that Medusa's books lack. */
  unbooked_refunds: UnbookedRefund[]
  /** Refunds that Medusa keeps and nobody sent. */
  unsent_refund_ids: string[]
  /** Why a refund of ours is under way, so that the cart is not completed with this payment any more. */
  refund_requested: RefundReason | null
  /** Age of the Razorpay order in minutes. */
  age_minutes: number
}

export type Settlement =
  | { action: "wait"; status: "open" }
  | { action: "none"; status: SettlementStatus }
  | { action: "complete_cart" }
  | { action: "authorize_session" }
  | { action: "capture" }
  /** Medusa books what was refunded in the dashboard, without sending anything. */
  | { action: "book_refunds"; refunds: UnbookedRefund[] }
  /** Medusa's refunds are sent that a died process left behind. */
  | { action: "send_refunds"; razorpay_payment_id: string; refund_ids: string[] }
  /** Medusa gives back what it holds (paise) of a payment whose order was cancelled. */
  | { action: "refund_order"; amount: number }
  | { action: "refund"; payment_ids: string[]; reason: RefundReason }

/** Razorpay gives up on a late authorisation after three days and on a capture after five. */
export const EXPIRES_AFTER_MINUTES = 6 * 24 * 60

const refundOf = (payments: PaymentFacts[], reason: RefundReason): Settlement => ({
  action: "refund",
  payment_ids: payments.map((payment) => payment.id),
  reason,
})

const idle = (facts: SettlementFacts): Settlement => {
  if (facts.payments.some((payment) => payment.status === "authorized")) {
    // Nothing to give back yet: Razorpay releases it, or captures it and tells us.
    return { action: "wait", status: "open" }
  }
  if (facts.payments.some(isRefunded)) {
    return { action: "none", status: "refunded" }
  }
  return facts.age_minutes > EXPIRES_AFTER_MINUTES
    ? { action: "none", status: "expired" }
    : { action: "wait", status: "open" }
}

/** Medusa has the payment, the order is missing: made now, it would be one whose money may be gone. */
const settleUnplaced = (
  facts: SettlementFacts,
  own: NonNullable<SettlementFacts["medusa_payment"]>,
  held: PaymentFacts[]
): Settlement => {
  if (facts.refund_requested && held.length) {
    return refundOf(held, facts.refund_requested)
  }
  const keeper = facts.payments.find((payment) => payment.id === own.razorpay_payment_id)
  if (!keeper || !isRefunded(keeper)) {
    return { action: "complete_cart" }
  }
  if (held.length) {
    return refundOf(held, "payment_cancelled")
  }
  return own.captured && facts.unbooked_refunds.length
    ? { action: "book_refunds", refunds: facts.unbooked_refunds }
    : idle(facts)
}

const settleOwnPayment = (
  facts: SettlementFacts,
  own: NonNullable<SettlementFacts["medusa_payment"]>
): Settlement => {
  const held = facts.payments.filter(isHeld)
  const keeper = facts.payments.find((payment) => payment.id === own.razorpay_payment_id)
  if (own.cancelled) {
    return held.length ? refundOf(held, "payment_cancelled") : idle(facts)
  }
  if (facts.has_cart && !facts.order_placed) {
    return settleUnplaced(facts, own, held)
  }
  const duplicates = held.filter((payment) => payment.id !== own.razorpay_payment_id)
  if (duplicates.length) {
    return refundOf(duplicates, "duplicate_payment")
  }
  const uncaptured = !own.captured && keeper !== undefined
  if (uncaptured && (keeper.status === "captured" || keeper.status === "refunded")) {
    return { action: "capture" }
  }
  if (uncaptured && keeper.status === "authorized" && facts.capture === "automatic") {
    return { action: "capture" }
  }
  if (own.captured && facts.unbooked_refunds.length) {
    return { action: "book_refunds", refunds: facts.unbooked_refunds }
  }
  if (own.captured && own.razorpay_payment_id && facts.unsent_refund_ids.length) {
    return {
      action: "send_refunds",
      razorpay_payment_id: own.razorpay_payment_id,
      refund_ids: facts.unsent_refund_ids,
    }
  }
  if (facts.order_cancelled && own.captured && own.left > 0 && keeper && isHeld(keeper)) {
    return { action: "refund_order", amount: own.left }
  }
  return { action: "none", status: "placed" }
}

/**
 * What to do about a Razorpay order: the one rule that makes every captured payment an order or a
 * refund, whoever comes first and however often it is asked. Pure; asked again after each action.
 */
export const decideSettlement = (facts: SettlementFacts): Settlement => {
  if (facts.medusa_payment) {
    return settleOwnPayment(facts, facts.medusa_payment)
  }
  const held = facts.payments.filter(isHeld)
  const paying = findPayingPayment(facts.payments, facts.expected)
  if (!held.length && !paying) {
    return idle(facts)
  }
  if (facts.refund_requested && !(facts.has_cart && facts.order_placed)) {
    return held.length ? refundOf(held, facts.refund_requested) : idle(facts)
  }
  if (facts.session === "replaced") {
    return held.length ? refundOf(held, "session_replaced") : idle(facts)
  }
  if (!paying) {
    return refundOf(held, "amount_mismatch")
  }
  if (facts.order_cancelled) {
    return held.length ? refundOf(held, "order_cancelled") : idle(facts)
  }
  // An order without its payment is what a process killed between the two leaves behind.
  return { action: facts.has_cart && !facts.order_placed ? "complete_cart" : "authorize_session" }
}

const MINUTE = 60_000

/** Whether an attempt may yet bring money: a failed one is captured late now and then. */
export const mayStillBePaid = (payments: PaymentFacts[], ageMinutes: number): boolean =>
  ageMinutes <= EXPIRES_AFTER_MINUTES &&
  payments.some((payment) => ["created", "failed", "authorized"].includes(payment.status))

/**
 * When to ask again about an order that is still open: often while a shopper may be paying, rarely
 * once only a late authorisation can come.
 * @param ageMinutes age of the Razorpay order
 */
export const nextCheckAt = (ageMinutes: number, now: Date): Date => {
  const inMinutes = ageMinutes < 15 ? 2 : ageMinutes < 60 ? 10 : ageMinutes < 24 * 60 ? 60 : 360
  return new Date(now.getTime() + inMinutes * MINUTE)
}
