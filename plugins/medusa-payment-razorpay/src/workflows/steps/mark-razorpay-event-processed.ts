import { WEBHOOK_INBOX_MODULE } from "@bodycon/kit"
import type { WebhookInboxModuleService } from "@bodycon/kit"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RAZORPAY_MODULE } from "../../modules/razorpay/constants"
import type RazorpayModuleService from "../../modules/razorpay/service"
import type { ReadEvent } from "./read-razorpay-event"

type ProcessedEvent = ReadEvent & { webhook_event_id: string }

/** Notes on the stored delivery, and in the log by order, what became of it. */
export const markRazorpayEventProcessedStep = createStep(
  "mark-razorpay-event-processed",
  async ({ settle_order_id: _, ...event }: ProcessedEvent, { container }) => {
    const inbox = container.resolve<WebhookInboxModuleService>(WEBHOOK_INBOX_MODULE)
    const razorpay = container.resolve<RazorpayModuleService>(RAZORPAY_MODULE)
    const known =
      event.razorpay_order_id && event.outcome === "settling"
        ? await razorpay.findOrder(event.razorpay_order_id)
        : null
    const outcome = event.outcome === "settling" && !known ? "order not known yet" : event.outcome
    await razorpay.recordEvent({ ...event, outcome, received_at: new Date(event.received_at) })
    await inbox.markProcessed(event.webhook_event_id, `${event.event}: ${outcome}`)
    return new StepResponse(null)
  }
)
