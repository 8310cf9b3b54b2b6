import { formatDate, formatInr, plural } from "./format"
import type { PaymentMethod, PayOnline } from "./payment-types"
import type { Cart } from "./types"

/** The name of a way to pay. */
export const methodTitle = ({ kind }: PaymentMethod): string =>
  kind === "cash" ? "Cash on delivery" : "UPI, card or net banking"

/** What a way to pay means, below its name: one sentence a fact. */
export function methodNotes(method: PaymentMethod): string[] {
  if (!method.available) {
    return [method.reason ?? "Not available for this order."]
  }
  if (method.kind === "cash") {
    return [
      "Pay the courier in cash or by UPI at your door.",
      ...(method.needsCode
        ? ["We will send a code on WhatsApp to confirm, before a maker starts."]
        : []),
    ]
  }
  return ["Secured by Razorpay."]
}

/** What a way to pay saves against the goods' price, or null. */
export const savingWords = ({ available, discount }: PaymentMethod): string | null =>
  available && discount && discount.amount > 0
    ? `Save ${formatInr(discount.amount)} by paying online`
    : null

/** `+₹49`, or null when it costs nothing more. */
export const feeWords = ({ available, fee }: PaymentMethod): string | null =>
  available && fee > 0 ? `+${formatInr(fee)}` : null

/** What is taken off: `Coupon DIWALI10`, `Paying online`, or both. */
export function discountLabel({ codes, prepaidCode }: Pick<Cart, "codes" | "prepaidCode">): string {
  const coupons = codes.length > 0 ? `Coupon ${codes.join(", ")}` : null
  if (!prepaidCode) {
    return coupons ?? "Discount"
  }
  return coupons ? `${coupons} and paying online` : "For paying online"
}

/** The button that orders. */
export function orderLabel(kind: PaymentMethod["kind"], total: number): string {
  return kind === "cash" ? `Place order, ${formatInr(total)} in cash` : `Pay ${formatInr(total)}`
}

const endSentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`)

/** Why nothing was ordered, and that nothing is lost. */
export const failureWords = (message: string): string =>
  `${endSentence(message.trim())} Nothing was ordered; your bag is as it was.`

const REFUND_REASONS: Record<string, string> = {
  cart_cannot_complete: "Something in your bag was sold out or changed while you paid.",
  session_replaced: "Your bag had changed by the time it arrived.",
  amount_mismatch: "It was not the amount your bag costs.",
  duplicate_payment: "Your order was paid already.",
}

/** Why a payment goes back, and when it is there. */
export function refundedWords(reason: string | null, done: boolean): string {
  const why = (reason && REFUND_REASONS[reason]) ?? "We could not turn it into an order."
  return done
    ? `${why} We sent all of it back the way you paid; banks show it within 5 to 7 working days.`
    : `${why} All of it goes back the way you paid, without you doing anything.`
}

/** What paying online now brings. */
export function payOnlineWords({ amount, saves }: PayOnline): string {
  return saves > 0
    ? `Pay ${formatInr(amount)} now and save ${formatInr(saves)}. No cash needed at your door.`
    : `Pay ${formatInr(amount)} now. No cash needed at your door.`
}

/** `3 tries left`; nothing while it is not known. */
export const triesWords = (left: number | null): string =>
  left === null ? "" : left > 0 ? `${plural(left, "try", "tries")} left.` : "No tries left."

/** Until when a cash order waits, in India. */
export function expiryWords(expiresAt: string | null): string | null {
  const by = formatDate(expiresAt, "time")
  return by ? `Unconfirmed, it is cancelled by itself on ${by} (Indian time).` : null
}
