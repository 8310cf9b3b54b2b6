/** `settle`: ask Razorpay how the order stands and act on the answer. `ignore`: not about an order. */
export type WebhookAction = "settle" | "ignore"

const SETTLING_EVENTS = new Set([
  "payment.authorized",
  "payment.captured",
  "payment.failed",
  "order.paid",
  "refund.created",
  "refund.processed",
  "refund.failed",
  "refund.speed_changed",
])

export type RazorpayWebhookEvent = {
  /** Razorpay's name of it; empty when the delivery names none. */
  event: string
  action: WebhookAction
  razorpay_order_id: string | null
  payment_id: string | null
  refund_id: string | null
  /** Paise, as the event says; the amount that counts is asked from the API. */
  amount: number | null
}

type Json = Record<string, unknown>

const asObject = (value: unknown): Json =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {}

const textOrNull = (value: unknown): string | null =>
  typeof value === "string" && value ? value : null

/** What an event tells of a payment, an order or a refund; empty when it speaks of none. */
const entityOf = (payload: Json, name: string): Json => asObject(asObject(payload[name]).entity)

/**
 * Reads a delivery's raw body. Events are hints: they come at least once and in any order, and each
 * is a snapshot of its moment, so every event about an order leads to the same look at the API. Nothing
 * but ids is needed, and each field may be missing, null, or of a kind this plugin never heard of.
 * @returns null when the body is not a JSON object
 */
export const readWebhookEvent = (rawBody: string): RazorpayWebhookEvent | null => {
  let body: unknown
  try {
    body = JSON.parse(rawBody)
  } catch {
    return null
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    return null
  }
  const event = textOrNull((body as Json).event) ?? ""
  const payload = asObject((body as Json).payload)
  const payment = entityOf(payload, "payment")
  const refund = entityOf(payload, "refund")
  const razorpayOrderId = textOrNull(entityOf(payload, "order").id) ?? textOrNull(payment.order_id)
  const paymentId = textOrNull(payment.id) ?? textOrNull(refund.payment_id)
  const settles = SETTLING_EVENTS.has(event) && (razorpayOrderId !== null || paymentId !== null)
  return {
    event,
    action: settles ? "settle" : "ignore",
    razorpay_order_id: razorpayOrderId,
    payment_id: paymentId,
    refund_id: textOrNull(refund.id),
    amount: Number.isSafeInteger(payment.amount) ? (payment.amount as number) : null,
  }
}
