import { publishEvent } from "@bodycon/kit"
import { InjectTransactionManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import type { ParcelMoney, ShipmentDTO } from "../../types"
import type { Ctx } from "./base-service"
import { BOOK_WORKFLOW, NO_ORDER } from "./booking-service"
import { ShipmentDocumentService } from "./document-service"
import { shipmentEvents } from "./shipment-events"
import { nextReference } from "./tracking-record"

/** Everything the courier that does not come gave the parcel. */
const NO_COURIER = {
  awb: null,
  courier_id: null,
  courier_name: null,
  tracking_url: null,
  eta: null,
  reassigned_at: null,
  reassign_attempted_at: null,
  pickup_state: "none" as const,
  pickup_error: null,
  pickup_scheduled_at: null,
  label_url: null,
  manifest_url: null,
  invoice_url: null,
  document_failures: null,
  failure: null,
  failure_code: null,
  attention: null,
}

/** Sending called-off parcels after all. */
export class ShipmentRebookService extends ShipmentDocumentService {
  /**
   * Books a called-off parcel anew, as an order of its own at Shiprocket. The former one is called off there
   * first, should only its waybill have been cancelled. Whether the goods are still wanted is the caller's
   * to know.
   * @param money what is collected and declared by now; as before without it
   * @throws MedusaError NOT_FOUND; NOT_ALLOWED when it is not cancelled, or Shiprocket keeps its order;
   * CONFLICT while it is being booked
   */
  async rebook(id: string, money?: ParcelMoney): Promise<void> {
    const owner = await this.claimBooking(id)
    try {
      const shipment = await this.retrieveShipment(id)
      this.assertCancelled_(shipment)
      if (shipment.order_attempted_at) {
        const found = await this.asking_(() => this.findOrder_(shipment))
        if (found && !found.cancelled) {
          await this.cancelAtShiprocket_({ ...shipment, sr_order_id: found.sr_order_id })
        }
      }
      await this.recordRebooking(id, money)
    } finally {
      await this.releaseBooking(id, owner)
    }
  }

  /** Begins the parcel anew and queues its booking in one transaction; the caller has asked Shiprocket. */
  @InjectTransactionManager()
  async recordRebooking(
    id: string,
    money?: ParcelMoney,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    const shipment = await this.lock_(id, context)
    this.assertCancelled_(shipment)
    const manager = context.transactionManager!
    const version = shipment.version + 1
    const now = new Date()
    const patch = {
      id,
      ...NO_ORDER,
      ...NO_COURIER,
      ...money,
      channel_reference: shipment.order_attempted_at
        ? nextReference(shipment)
        : shipment.channel_reference,
      previous_awb: shipment.awb ?? shipment.previous_awb,
      status: "pending",
      status_at: now,
      version,
    }
    await this.updateShipments(patch as never, context)
    const note = { kind: "note" as const, status: "pending", code: null, place: null }
    await this.insertEvent_(
      id,
      {
        ...note,
        dedupe_key: `note:${version}`,
        label: "Booked anew",
        occurred_at: now,
        source: "admin",
      },
      context
    )
    for (const event of shipmentEvents(shipment, "pending", [])) {
      await publishEvent(manager, { ...event, key: `${event.name}:${id}:${version}` })
    }
    await this.enqueue_(BOOK_WORKFLOW, id, manager)
  }

  private assertCancelled_({ id, status }: Pick<ShipmentDTO, "id" | "status">): void {
    if (status !== "cancelled") {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `shipment ${id} is ${status}: only a cancelled parcel is booked anew`
      )
    }
  }
}
