import { InjectTransactionManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import type { AssignedAwb } from "../../client/courier"
import { ShiprocketError } from "../../client/errors"
import type { ShipmentDTO } from "../../types"
import type { Ctx } from "./base-service"
import { trackingUrl } from "./booking-runner"
import { assertReassignable } from "./reassignment"
import { ShipmentTrackingService } from "./tracking-service"

const BOOK_WORKFLOW = "book-shipment"

/** Giving a parcel to another courier. */
export class ShipmentReassignService extends ShipmentTrackingService {
  /**
   * Takes a parcel from its courier and gives it to another; pickup and papers are then asked for anew.
   * @param courierId null leaves the choice to Shiprocket
   * @throws MedusaError NOT_FOUND; NOT_ALLOWED when it is too late, too soon, or Shiprocket refuses;
   * CONFLICT while it is being booked
   */
  async reassign(id: string, courierId: number | null): Promise<ShipmentDTO> {
    const owner = await this.claimBooking(id)
    try {
      const shipment = await this.retrieveShipment(id)
      const given = await this.findNewWaybill_(shipment)
      if (!given) {
        assertReassignable(shipment, new Date())
        await this.updateShipments({ id, reassign_attempted_at: new Date() })
      }
      await this.recordReassignment(id, given ?? (await this.askAnother_(shipment, courierId)))
      return await this.retrieveShipment(id)
    } finally {
      await this.releaseBooking(id, owner)
    }
  }

  /** Keeps the new waybill and queues what the new courier needs, in one transaction. */
  @InjectTransactionManager()
  async recordReassignment(
    id: string,
    given: AssignedAwb,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    const shipment = await this.lock_(id, context)
    await this.updateShipments(
      {
        id,
        ...given,
        previous_awb: shipment.awb,
        tracking_url: trackingUrl(given.awb),
        reassigned_at: new Date(),
        reassign_attempted_at: null,
        pickup_state: "none",
        pickup_error: null,
        pickup_scheduled_at: null,
        label_url: null,
        manifest_url: null,
        eta: null,
      },
      context
    )
    await this.enqueue_(BOOK_WORKFLOW, id, context.transactionManager!)
  }

  /** The waybill an earlier try got whose answer was lost. */
  private async findNewWaybill_(shipment: ShipmentDTO): Promise<AssignedAwb | null> {
    if (!shipment.reassign_attempted_at) {
      return null
    }
    const found = await this.findOrder_(shipment)
    return found?.awb && found.awb !== shipment.awb
      ? { awb: found.awb, courier_id: null, courier_name: found.courier_name }
      : null
  }

  private async askAnother_(shipment: ShipmentDTO, courierId: number | null): Promise<AssignedAwb> {
    try {
      return await this.client.reassignAwb(shipment.sr_shipment_id!, courierId)
    } catch (error) {
      if (!(error instanceof ShiprocketError)) {
        throw error
      }
      if (!error.outcomeUnknown) {
        await this.updateShipments({ id: shipment.id, reassign_attempted_at: null })
      }
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Shiprocket did not change the courier: ${error.message}. ${error.nextAction}`
      )
    }
  }
}
