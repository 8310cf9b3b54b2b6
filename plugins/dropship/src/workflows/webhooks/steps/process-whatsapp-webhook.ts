import { WEBHOOK_INBOX_MODULE } from "@bodycon/kit"
import type { WebhookInboxModuleService } from "@bodycon/kit"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { readWhatsAppWebhook } from "../../../lib/whatsapp-webhook"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"

/**
 * Applies a stored WhatsApp delivery: delivery statuses and button replies. Messages of others than this
 * plugin are passed over.
 */
export const processWhatsappWebhookStep = createStep(
  "process-whatsapp-webhook",
  async ({ webhook_event_id: id }: { webhook_event_id: string }, { container }) => {
    const inbox = container.resolve<WebhookInboxModuleService>(WEBHOOK_INBOX_MODULE)
    const purchaseOrders = container.resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
    const { raw_body } = await inbox.retrieveEvent(id)
    const webhook = readWhatsAppWebhook(raw_body)
    if (!webhook) {
      await inbox.markFailed(id, "not a WhatsApp webhook")
      return new StepResponse({ outcome: "malformed" })
    }
    let matched = 0
    for (const status of webhook.statuses) {
      const known = await purchaseOrders.recordMessageStatus({
        external_id: status.wamid,
        dispatch_id: status.callback_data,
        status: status.status,
        error: status.error,
      })
      matched += known ? 1 : 0
    }
    let answered = 0
    for (const reply of webhook.replies) {
      answered += (await purchaseOrders.answerByButton(reply)) ? 1 : 0
    }
    const outcome = `${matched} of ${webhook.statuses.length} statuses, ${answered} of ${webhook.replies.length} replies were ours`
    await inbox.markProcessed(id, outcome)
    return new StepResponse({ outcome })
  }
)
