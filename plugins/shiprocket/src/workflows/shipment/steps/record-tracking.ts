import { WEBHOOK_INBOX_MODULE } from "@bodycon/kit"
import type { WebhookInboxModuleService } from "@bodycon/kit"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SHIPMENT_MODULE } from "../../../modules/shipment/constants"
import type ShipmentModuleService from "../../../modules/shipment/service"
import { parseTrackingPayload, readPayload } from "../../../modules/shipment/tracking-payload"

/**
 * Applies one stored delivery. Parcels that are not ours are normal, for Shiprocket has one webhook per
 * account. Nothing to undo: applying it again changes nothing.
 */
export const recordTrackingStep = createStep(
  "record-tracking",
  async (input: { webhook_event_id: string }, { container }) => {
    const inbox = container.resolve<WebhookInboxModuleService>(WEBHOOK_INBOX_MODULE)
    const shipments = container.resolve<ShipmentModuleService>(SHIPMENT_MODULE)
    const event = await inbox.retrieveEvent(input.webhook_event_id)
    const update = parseTrackingPayload(readPayload(event.raw_body))
    if (!update) {
      await inbox.markFailed(event.id, "no parcel or no status in it")
      return new StepResponse({ changed: false })
    }
    const shipment = await shipments.findFor(update)
    if (!shipment) {
      await inbox.markProcessed(event.id, "a parcel of somebody else's")
      return new StepResponse({ changed: false })
    }
    const changed = await shipments.record(shipment.id, update, "webhook")
    await inbox.markProcessed(
      event.id,
      changed ? `moved to ${update.interpretation.status}` : "no change"
    )
    return new StepResponse({ changed })
  }
)
