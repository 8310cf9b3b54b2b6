import { WEBHOOK_INBOX_MODULE } from "@bodycon/kit"
import type { WebhookInboxModuleService } from "@bodycon/kit"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { eventsOf, readSupplierWebhook } from "../../../lib/supplier-webhook"
import type { SupplierWebhook } from "../../../lib/supplier-webhook"
import { PURCHASE_ORDER_MODULE } from "../../../modules/purchase-order/constants"
import type PurchaseOrderModuleService from "../../../modules/purchase-order/service"
import { SUPPLIER_MODULE } from "../../../modules/supplier/constants"
import type SupplierModuleService from "../../../modules/supplier/service"
import type { PurchaseOrderEvent } from "../../../modules/purchase-order/transitions"
import type { ApplyEventResult } from "../../../types/purchase-order"

/** Source under which the inbox keeps a supplier's webhooks. */
export const supplierSource = (code: string): string => `supplier:${code}`

const apply = (
  service: PurchaseOrderModuleService,
  id: string,
  event: PurchaseOrderEvent,
  webhook: SupplierWebhook,
  supplierId: string
): Promise<ApplyEventResult> => {
  const told = {
    id,
    actor: { type: "supplier" as const, id: supplierId, channel: "api" },
    supplier_reference: webhook.supplier_reference ?? undefined,
  }
  const reason = webhook.reason ?? undefined
  return event === "accept" || event === "reject"
    ? service.answer({ ...told, action: event, reason, skus: webhook.lines ?? undefined })
    : service.applyEvent({ ...told, event, note: reason })
}

/** Applies a stored webhook of a supplier. Its own purchase orders only; doing it twice changes nothing. */
export const processSupplierWebhookStep = createStep(
  "process-supplier-webhook",
  async ({ webhook_event_id: id }: { webhook_event_id: string }, { container }) => {
    const inbox = container.resolve<WebhookInboxModuleService>(WEBHOOK_INBOX_MODULE)
    const purchaseOrders = container.resolve<PurchaseOrderModuleService>(PURCHASE_ORDER_MODULE)
    const stored = await inbox.retrieveEvent(id)
    const webhook = readSupplierWebhook(stored.raw_body)
    if (!webhook) {
      await inbox.markFailed(id, "not a known event")
      return new StepResponse({ outcome: "malformed" })
    }
    const [supplier] = await container
      .resolve<SupplierModuleService>(SUPPLIER_MODULE)
      .listSuppliers({ code: stored.source.slice(supplierSource("").length) })
    const [order] = await purchaseOrders.listPurchaseOrders({
      number: webhook.reference,
      supplier_id: supplier?.id ?? "",
    })
    if (!order) {
      await inbox.markFailed(id, `no purchase order ${webhook.reference} of this supplier`)
      return new StepResponse({ outcome: "unknown reference" })
    }
    let changed = false
    try {
      for (const event of eventsOf(webhook, order.status)) {
        const result = await apply(purchaseOrders, order.id, event, webhook, supplier.id)
        changed = result.changed || changed
      }
    } catch (error) {
      if (error instanceof MedusaError && error.type === MedusaError.Types.INVALID_DATA) {
        // Sending it again would not make it fit the order.
        await inbox.markFailed(id, error.message)
        return new StepResponse({ outcome: "does not match the order" })
      }
      throw error
    }
    const outcome = changed ? webhook.event : `${webhook.event} kept the state`
    await inbox.markProcessed(id, outcome)
    return new StepResponse({ outcome })
  }
)
