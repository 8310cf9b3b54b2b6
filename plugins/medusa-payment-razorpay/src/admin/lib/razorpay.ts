/** Payments, refunds and reconciliation entries as the admin API answers them, and the words for them. */

export type Mode = "test" | "live"

export type Refund = {
  id: string
  razorpay_refund_id: string
  amount: number
  status: "pending" | "processed" | "failed"
  origin: "medusa" | "automatic" | "dashboard"
  medusa_refund_id: string | null
  replaced_by: string | null
  resend_requested_at: string | null
  last_error: string | null
  refunded_at: string
}

export type Attempt = {
  id: string
  razorpay_payment_id: string
  status: "created" | "authorized" | "captured" | "refunded" | "failed"
  method: string | null
  amount: number
  amount_refunded: number
  error_description: string | null
  attempted_at: string
  refunds?: Refund[]
}

export type RazorpayOrder = {
  id: string
  razorpay_order_id: string
  status: "open" | "placed" | "refund_pending" | "refunded" | "expired"
  reason: string | null
  amount: number
  last_error: string | null
  signature_verified_at: string | null
  payments: Attempt[]
}

export type BookedPayment = {
  id: string
  amount: number
  canceled_at: string | null
  razorpay_payment_id: string | null
  captures: { id: string; amount: number; created_at: string }[]
  refunds: { id: string; amount: number; note: string | null; created_at: string }[]
}

export type WebhookEvent = {
  id: string
  event: string
  razorpay_payment_id: string | null
  outcome: string
  received_at: string
}

export type OrderAnswer = {
  mode: Mode
  razorpay_orders: RazorpayOrder[]
  payments: BookedPayment[]
  events: WebhookEvent[]
}

export type EntryKind = "unsettled" | "stray" | "refund_failed" | "amount_differs"
export type EntryAction = "settle" | "refund" | "dismiss"

export type Entry = {
  id: string
  kind: EntryKind
  reason: string
  detail: string | null
  razorpay_payment_id: string
  razorpay_refund_id: string | null
  order_id: string | null
  amount: string
  medusa_amount: string | null
  currency_code: string
  method: string | null
  contact_hint: string | null
  occurred_at: string
  is_under_way: boolean
  actions: EntryAction[]
}

export type ReconciliationAnswer = {
  mode: Mode
  payments: Entry[]
  count: number
  totals: Record<EntryKind, { count: number; amount: string }> & {
    webhooks: {
      forged: number
      truncated: number
      malformed: number
      oversized: number
      replayed: number
    }
  }
}

const DASHBOARD = "https://dashboard.razorpay.com/app"

export const paymentUrl = (id: string): string => `${DASHBOARD}/payments/${id}`
export const refundUrl = (id: string): string => `${DASHBOARD}/refunds/${id}`

const METHODS: Record<string, string> = {
  upi: "UPI",
  card: "Card",
  netbanking: "Netbanking",
  wallet: "Wallet",
  emi: "EMI",
}

export const methodName = (method: string): string => METHODS[method] ?? method

export const KINDS: Record<EntryKind, string> = {
  unsettled: "Neither order nor refund",
  stray: "Not this shop's order",
  refund_failed: "Refund failed",
  amount_differs: "Amounts differ",
}

const REASONS: Record<string, string> = {
  not_settled: "Captured, and no order has come of it yet",
  not_our_order: "Captured on this account for an order the shop never made",
  refund_failed: "Razorpay could not send it to the shopper; the money is back on the account",
  amount_differs: "Medusa's captures minus refunds are not what Razorpay holds",
  session_replaced: "The cart had changed by the time it was paid",
  amount_mismatch: "Another amount was paid than the cart came to",
  duplicate_payment: "The order was paid twice",
  payment_cancelled: "The payment was cancelled before it was captured",
  cart_cannot_complete: "The cart could not become an order",
  order_cancelled: "The order was cancelled",
  asked_by_merchant: "You asked for the refund",
}

export const reasonWords = (reason: string): string => REASONS[reason] ?? reason.replace(/_/g, " ")

export const money = (amount: number | string, currency = "INR"): string =>
  new Intl.NumberFormat("en-IN", {
    style: "currency",
    currency: currency.toUpperCase(),
  }).format(amount as number)

const when = new Intl.DateTimeFormat("en-IN", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "Asia/Kolkata",
})

/** Date and time in IST. */
export const inIndia = (instant: string): string => when.format(new Date(instant))

const MINUTE = 60_000
const UNITS: [string, number][] = [
  ["day", 24 * 60 * MINUTE],
  ["hour", 60 * MINUTE],
  ["minute", MINUTE],
]

/** How long ago something was, in its largest unit. */
export const age = (instant: string, now: number): string => {
  const passed = Math.max(now - new Date(instant).getTime(), 0)
  const [unit, length] = UNITS.find(([, ms]) => passed >= ms) ?? UNITS[2]
  const count = Math.floor(passed / length)
  return `${count} ${unit}${count === 1 ? "" : "s"}`
}
