import { WEBHOOK_INBOX_MODULE } from "@bodycon/kit"
import type { WebhookInboxModuleService } from "@bodycon/kit"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RazorpayError } from "../../client"
import { readWebhookEvent } from "../../lib/webhook-event"
import { RAZORPAY_MODULE } from "../../modules/razorpay/constants"
import type RazorpayModuleService from "../../modules/razorpay/service"

export type ReadEvent = {
  event: string
  /** The order to settle; null when there is nothing to do. */
  settle_order_id: string | null
  razorpay_order_id: string | null
  razorpay_payment_id: string | null
  razorpay_refund_id: string | null
  outcome: string
  /** ISO 8601, UTC. */
  received_at: string
}

const findOrderOfPayment = (
  razorpay: RazorpayModuleService,
  paymentId: string
): Promise<string | null> =>
  razorpay.client
    .retrievePayment(paymentId)
    .then((payment) => payment.order_id)
    .catch((error: unknown) => {
      if (error instanceof RazorpayError && (error.status === 400 || error.status === 404)) {
        return null
      }
      throw error
    })

/** Reads a stored delivery; an event that names only its payment is looked up. */
export const readRazorpayEventStep = createStep(
  "read-razorpay-event",
  async (input: { webhook_event_id: string }, { container }) => {
    const inbox = container.resolve<WebhookInboxModuleService>(WEBHOOK_INBOX_MODULE)
    const razorpay = container.resolve<RazorpayModuleService>(RAZORPAY_MODULE)
    const delivery = await inbox.retrieveEvent(input.webhook_event_id)
    const event = readWebhookEvent(delivery.raw_body)
    const settles = event?.action === "settle"
    const orderId =
      event?.razorpay_order_id ??
      (settles ? await findOrderOfPayment(razorpay, event.payment_id!) : null)
    const name = event?.event || "unknown"
    return new StepResponse<ReadEvent>({
      event: name,
      settle_order_id: settles ? orderId : null,
      razorpay_order_id: orderId,
      razorpay_payment_id: event?.payment_id ?? null,
      razorpay_refund_id: event?.refund_id ?? null,
      outcome: !settles ? "nothing to do" : orderId ? "settling" : "no order",
      received_at: new Date(delivery.created_at).toISOString(),
    })
  }
)
