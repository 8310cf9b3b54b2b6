import { WEBHOOK_INBOX_MODULE } from "@bodycon/kit"
import type { WebhookInboxModuleService } from "@bodycon/kit"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { failureOf, isSupplierButton, readWhatsAppWebhook } from "../../../lib/whatsapp-webhook"
import type { WhatsAppReply, WhatsAppStatus } from "../../../lib/whatsapp-webhook"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"

type Services = { inbox: WebhookInboxModuleService; purchaseOrders: PurchaseOrderModuleService }
type Applied = "ours" | "published" | "passed over"

const applyStatus = async (services: Services, status: WhatsAppStatus): Promise<Applied> => {
  const known = await services.purchaseOrders.recordMessageStatus({
    external_id: status.wamid,
    dispatch_id: status.callback_data,
    status: status.status,
    error: status.error,
  })
  const failure = known ? null : failureOf(status)
  if (!failure) {
    return known ? "ours" : "passed over"
  }
  const published = await services.inbox.publishOnce({
    source: "whatsapp:failure",
    event_key: status.wamid,
    event: { name: "whatsapp.message_failed", data: failure },
  })
  return published ? "published" : "passed over"
}

const applyReply = async (services: Services, reply: WhatsAppReply): Promise<Applied> => {
  if (await services.purchaseOrders.answerByButton(reply)) {
    return "ours"
  }
  if (isSupplierButton(reply.payload)) {
    return "passed over"
  }
  const published = await services.inbox.publishOnce({
    source: "whatsapp:button",
    event_key: reply.message_id,
    event: { name: "whatsapp.button_pressed", data: reply },
  })
  return published ? "published" : "passed over"
}

const count = (applied: Applied[], kind: Applied): number =>
  applied.filter((one) => one === kind).length

/**
 * Applies a stored WhatsApp delivery. Delivery statuses and button replies of purchase orders change those;
 * buttons of other messages are published as `whatsapp.button_pressed`, and other messages that failed as
 * `whatsapp.message_failed`, once each. Everything else is passed over.
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
    const services = { inbox, purchaseOrders }
    const statuses: Applied[] = []
    for (const status of webhook.statuses) {
      statuses.push(await applyStatus(services, status))
    }
    const replies: Applied[] = []
    for (const reply of webhook.replies) {
      replies.push(await applyReply(services, reply))
    }
    const published = count([...statuses, ...replies], "published")
    const outcome = `${count(statuses, "ours")} of ${statuses.length} statuses, ${count(replies, "ours")} of ${replies.length} replies were ours, ${published} published`
    await inbox.markProcessed(id, outcome)
    return new StepResponse({ outcome })
  }
)
