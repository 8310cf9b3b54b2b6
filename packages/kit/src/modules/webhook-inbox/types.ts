import type { InferTypeOf } from "@medusajs/framework/types"
import type { PublishEventInput } from "../../outbox/enqueue"
import type WebhookEvent from "./models/webhook-event"

export type WebhookEventDTO = InferTypeOf<typeof WebhookEvent>

export type ReceiveWebhookInput = {
  /** Who sent it: `shiprocket`, `razorpay`, `whatsapp`, `supplier:<code>` */
  source: string
  /** The sender's event id, or a key derived from the content when it has none */
  event_key: string
  /** Only what processing needs; secrets are removed before storing */
  headers?: Record<string, string | string[] | undefined>
  raw_body: string | Buffer
  /** Durable workflow that gets `{ webhook_event_id }` */
  process_workflow_id: string
}

export type PublishOnceInput = {
  /** What kind of part it is, e.g. `whatsapp:button` */
  source: string
  /** What tells this part from every other of its kind, e.g. a message's id */
  event_key: string
  event: PublishEventInput
}
