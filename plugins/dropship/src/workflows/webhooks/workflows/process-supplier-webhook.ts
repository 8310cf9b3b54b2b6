import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { processSupplierWebhookStep } from "../steps/process-supplier-webhook"

/** Processes one stored webhook of a supplier. Durable and idempotent. */
export const processSupplierWebhookWorkflow = createWorkflow(
  "process-supplier-webhook",
  (input: { webhook_event_id: string }) => {
    return new WorkflowResponse(processSupplierWebhookStep(input))
  }
)
