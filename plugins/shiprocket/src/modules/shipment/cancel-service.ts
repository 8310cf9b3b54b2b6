import { InjectTransactionManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import { ShiprocketError } from "../../client/errors"
import type { ShipmentDTO } from "../../types"
import type { Ctx } from "./base-service"
import { ShipmentBookingService } from "./booking-service"

const CANCEL_WORKFLOW = "cancel-shipment"

/** Calling parcels off before the courier has them. */
export class ShipmentCancelService extends ShipmentBookingService {
  /**
   * Calls a parcel off, at Shiprocket and here. A parcel already called off stays so.
   * @throws MedusaError NOT_FOUND; NOT_ALLOWED once the courier has it or when Shiprocket refuses;
   * CONFLICT while it is being booked
   */
  async cancel(id: string): Promise<void> {
    const owner = await this.claimBooking(id)
    try {
      const shipment = await this.retrieveShipment(id)
      if (shipment.status !== "cancelled") {
        this.assertCancellable_(shipment)
        await this.cancelAtShiprocket_(shipment)
        await this.recordCancellation(id)
      }
    } finally {
      await this.releaseBooking(id, owner)
    }
  }

  /**
   * Queues a cancellation.
   * @throws MedusaError NOT_FOUND, NOT_ALLOWED once the courier has the parcel
   */
  @InjectTransactionManager()
  async requestCancellation(id: string, @MedusaContext() context: Ctx = {}): Promise<void> {
    const shipment = await this.lock_(id, context)
    if (shipment.status === "cancelled") {
      return
    }
    this.assertCancellable_(shipment)
    await this.enqueue_(CANCEL_WORKFLOW, id, context.transactionManager!)
  }

  /** Moves a parcel to `cancelled`; the caller has told Shiprocket. */
  @InjectTransactionManager()
  async recordCancellation(id: string, @MedusaContext() context: Ctx = {}): Promise<void> {
    const shipment = await this.lock_(id, context)
    await this.updateShipments({ id, failure: null, failure_code: null }, context)
    await this.move_(shipment, "cancelled", new Date(), "admin", context)
  }

  /** @throws MedusaError NOT_ALLOWED when Shiprocket refuses */
  protected async cancelAtShiprocket_(shipment: ShipmentDTO): Promise<void> {
    try {
      const found =
        shipment.sr_order_id || !shipment.order_attempted_at
          ? null
          : await this.findOrder_(shipment)
      const srOrderId = shipment.sr_order_id ?? found?.sr_order_id
      const sentAt = shipment.order_attempted_at?.getTime() ?? 0
      if (!srOrderId && Date.now() - sentAt < this.options.timeouts.settle) {
        throw new ShiprocketError({
          code: "unexpected_answer",
          message: "its order was sent a moment ago and may still appear",
        })
      }
      if (srOrderId && !found?.cancelled) {
        await this.client.cancelOrder(srOrderId)
      }
    } catch (error) {
      if (error instanceof ShiprocketError) {
        throw new MedusaError(
          MedusaError.Types.NOT_ALLOWED,
          `Shiprocket did not cancel the parcel: ${error.message}. ${error.nextAction}`
        )
      }
      throw error
    }
  }
}
