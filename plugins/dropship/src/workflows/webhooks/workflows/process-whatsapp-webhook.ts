import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { processWhatsAppWebhookStep } from "../steps/process-whatsapp-webhook"

/** Processes one stored WhatsApp delivery. Durable and idempotent. */
export const processWhatsAppWebhookWorkflow = createWorkflow(
  "process-whatsapp-webhook",
  (input: { webhook_event_id: string }) => {
    return new WorkflowResponse(processWhatsAppWebhookStep(input))
  }
)
