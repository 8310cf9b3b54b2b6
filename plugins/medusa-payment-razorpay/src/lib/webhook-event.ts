import { z } from "@medusajs/framework/zod"

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

const entity = <T extends z.ZodRawShape>(shape: T) =>
  z
    .object({ entity: z.object(shape).loose() })
    .loose()
    .optional()

const envelope = z
  .object({
    event: z.string().min(1),
    payload: z
      .object({
        payment: entity({
          id: z.string(),
          order_id: z.string().nullish(),
          amount: z.number().nullish(),
        }),
        order: entity({ id: z.string() }),
        refund: entity({ id: z.string(), payment_id: z.string().nullish() }),
      })
      .loose(),
  })
  .loose()

export type RazorpayWebhookEvent = {
  event: string
  action: WebhookAction
  razorpay_order_id: string | null
  payment_id: string | null
  /** Paise, as the event says; the amount that counts is asked from the API. */
  amount: number | null
}

/**
 * Reads a delivery's raw body. Events are hints: they come at least once and in any order, and each
 * is a snapshot of its moment, so every event about an order leads to the same look at the API.
 * @returns null when the body is not a Razorpay event
 */
export const readWebhookEvent = (rawBody: string): RazorpayWebhookEvent | null => {
  let body: unknown
  try {
    body = JSON.parse(rawBody)
  } catch {
    return null
  }
  const parsed = envelope.safeParse(body)
  if (!parsed.success) {
    return null
  }
  const { event, payload } = parsed.data
  const payment = payload.payment?.entity
  const razorpayOrderId = payload.order?.entity.id ?? payment?.order_id ?? null
  const paymentId = payment?.id ?? payload.refund?.entity.payment_id ?? null
  return {
    event,
    action:
      SETTLING_EVENTS.has(event) && (razorpayOrderId !== null || paymentId !== null)
        ? "settle"
        : "ignore",
    razorpay_order_id: razorpayOrderId,
    payment_id: paymentId,
    amount: payment?.amount ?? null,
  }
}
