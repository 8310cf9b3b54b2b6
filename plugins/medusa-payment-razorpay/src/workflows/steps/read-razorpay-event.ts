import { WEBHOOK_INBOX_MODULE } from "@bodycon/kit"
import type { WebhookInboxModuleService } from "@bodycon/kit"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RazorpayError } from "../../client"
import { readWebhookEvent } from "../../lib/webhook-event"
import { RAZORPAY_MODULE } from "../../modules/razorpay/constants"
import type RazorpayModuleService from "../../modules/razorpay/service"

type ReadEvent = {
  /** The order to settle; null when there is nothing to do. */
  razorpay_order_id: string | null
  outcome: string
}

/** Reads a stored delivery; a refund event that names only its payment is looked up. */
export const readRazorpayEventStep = createStep(
  "read-razorpay-event",
  async (input: { webhook_event_id: string }, { container }) => {
    const inbox = container.resolve<WebhookInboxModuleService>(WEBHOOK_INBOX_MODULE)
    const delivery = await inbox.retrieveEvent(input.webhook_event_id)
    const event = readWebhookEvent(delivery.raw_body)
    if (!event) {
      return new StepResponse<ReadEvent>({
        razorpay_order_id: null,
        outcome: "not a Razorpay event",
      })
    }
    if (event.action === "ignore") {
      const outcome = `${event.event}: nothing to do`
      return new StepResponse<ReadEvent>({ razorpay_order_id: null, outcome })
    }
    const client = container.resolve<RazorpayModuleService>(RAZORPAY_MODULE).client
    const orderId =
      event.razorpay_order_id ??
      (await client
        .retrievePayment(event.payment_id!)
        .then((payment) => payment.order_id)
        .catch((error: unknown) => {
          if (error instanceof RazorpayError && (error.status === 400 || error.status === 404)) {
            return null
          }
          throw error
        }))
    return new StepResponse<ReadEvent>({
      razorpay_order_id: orderId,
      outcome: orderId ? `${event.event}: settling ${orderId}` : `${event.event}: no order`,
    })
  }
)
