import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { processWhatsappWebhookStep } from "../steps/process-whatsapp-webhook"

/** Processes one stored WhatsApp delivery. Durable and idempotent. */
export const processWhatsappWebhookWorkflow = createWorkflow(
  "process-whatsapp-webhook",
  (input: { webhook_event_id: string }) => {
    return new WorkflowResponse(processWhatsappWebhookStep(input))
  }
)
