import { WEBHOOK_INBOX_MODULE } from "@bodycon/kit"
import type { WebhookInboxModuleService } from "@bodycon/kit"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** Notes on the stored delivery what became of it. */
export const markRazorpayEventProcessedStep = createStep(
  "mark-razorpay-event-processed",
  async (input: { webhook_event_id: string; outcome: string }, { container }) => {
    const inbox = container.resolve<WebhookInboxModuleService>(WEBHOOK_INBOX_MODULE)
    await inbox.markProcessed(input.webhook_event_id, input.outcome)
    return new StepResponse(null)
  }
)
