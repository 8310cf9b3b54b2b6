import { enqueueWorkflow } from "@bodycon/kit"
import { InjectTransactionManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import type { AssignedAwb } from "../../client/courier"
import { ShiprocketError } from "../../client/errors"
import type { CourierOffer } from "../../lib/couriers"
import type { ShipmentDTO } from "../../types"
import type { Ctx } from "./base-service"
import { trackingUrl } from "./booking-runner"
import { assertReassignable, reassignObstacle } from "./reassignment"
import { ShipmentTrackingService } from "./tracking-service"

const BOOK_WORKFLOW = "book-shipment"
const SETTLE_WORKFLOW = "settle-reassignment"

/** The couriers a parcel can be given to. `obstacle` says why it cannot; then none is listed. */
export type CourierChoices = {
  couriers: (CourierOffer & { current: boolean })[]
  obstacle: string | null
}

/** Giving a parcel to another courier. */
export class ShipmentReassignService extends ShipmentTrackingService {
  /**
   * The couriers that take a parcel now and that the merchant's lists allow, the cheapest first.
   * @throws MedusaError NOT_FOUND; NOT_ALLOWED when Shiprocket cannot say
   */
  async courierChoices(id: string): Promise<CourierChoices> {
    const shipment = await this.retrieveShipment(id)
    const obstacle = reassignObstacle(shipment, new Date())
    if (obstacle) {
      return { couriers: [], obstacle: `shipment ${id} ${obstacle}` }
    }
    const offers = await this.asking_(() => this.booking_.offers(shipment))
    const couriers = offers
      .map((offer) => ({ ...offer, current: offer.id === shipment.courier_id }))
      .sort((a, b) => Number(a.rate) - Number(b.rate) || a.id - b.id)
    return { couriers, obstacle: null }
  }

  /**
   * Takes a parcel from its courier and gives it to another; pickup and papers are then asked for anew.
   * @param courierId null takes the one the merchant's rule picks, or leaves the choice to Shiprocket
   * @throws MedusaError NOT_FOUND; NOT_ALLOWED when it is too late, too soon, or Shiprocket refuses;
   * INVALID_DATA when that courier does not take it; CONFLICT while it is being booked
   */
  async reassign(id: string, courierId: number | null): Promise<ShipmentDTO> {
    const owner = await this.claimBooking(id)
    try {
      const shipment = await this.retrieveShipment(id)
      const given = await this.asking_(() => this.findNewWaybill_(shipment))
      if (given) {
        await this.recordReassignment(id, given)
      } else {
        assertReassignable(shipment, new Date())
        const chosen = await this.chooseOther_(shipment, courierId)
        await this.markReassignment(id)
        await this.recordReassignment(id, await this.askAnother_(shipment, chosen))
      }
      return await this.retrieveShipment(id)
    } finally {
      await this.releaseBooking(id, owner)
    }
  }

  /**
   * Finds out what became of a reassignment whose answer was lost; does nothing when it is known.
   * @throws MedusaError NOT_FOUND, or CONFLICT while another run has the parcel; ShiprocketError when a
   * later try may help
   */
  async settleReassignment(id: string): Promise<void> {
    const owner = await this.claimBooking(id)
    try {
      const shipment = await this.retrieveShipment(id)
      const given = await this.findNewWaybill_(shipment)
      if (given) {
        await this.recordReassignment(id, given)
      } else if (shipment.reassign_attempted_at) {
        await this.updateShipments({ id, reassign_attempted_at: null })
      }
    } finally {
      await this.releaseBooking(id, owner)
    }
  }

  /** Marks the parcel before the call, and lets its outcome be looked up should nobody hear of it. */
  @InjectTransactionManager()
  async markReassignment(id: string, @MedusaContext() context: Ctx = {}): Promise<void> {
    const now = new Date()
    await this.updateShipments({ id, reassign_attempted_at: now }, context)
    await enqueueWorkflow(context.transactionManager!, {
      workflowId: SETTLE_WORKFLOW,
      input: { id },
      key: `${SETTLE_WORKFLOW}:${id}`,
      runAt: new Date(now.getTime() + this.options.timeouts.settle),
    })
  }

  /** Keeps the new waybill and queues what the new courier needs, in one transaction. */
  @InjectTransactionManager()
  async recordReassignment(
    id: string,
    given: AssignedAwb,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    const shipment = await this.lock_(id, context)
    const now = new Date()
    await this.updateShipments(
      {
        id,
        ...given,
        previous_awb: shipment.awb,
        tracking_url: trackingUrl(given.awb),
        reassigned_at: now,
        reassign_attempted_at: null,
        pickup_state: "none",
        pickup_error: null,
        pickup_scheduled_at: null,
        label_url: null,
        manifest_url: null,
        document_failures: null,
        eta: null,
      },
      context
    )
    await this.insertEvent_(
      id,
      {
        dedupe_key: `reassigned:${given.awb}`,
        kind: "note",
        status: null,
        code: null,
        label: "Given to another courier",
        place: null,
        occurred_at: now,
        source: "admin",
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

  private async chooseOther_(
    shipment: ShipmentDTO,
    courierId: number | null
  ): Promise<number | null> {
    if (courierId === null) {
      return this.asking_(() => this.booking_.chooseCourier(shipment, shipment.courier_id))
    }
    const offers = await this.asking_(() => this.booking_.offers(shipment))
    const problem =
      courierId === shipment.courier_id
        ? "has the parcel already"
        : offers.some(({ id }) => id === courierId)
          ? null
          : "does not take this parcel, or the lists of the shipping settings leave it out"
    if (problem) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, `courier_id ${courierId} ${problem}`)
    }
    return courierId
  }

  private async askAnother_(shipment: ShipmentDTO, courierId: number | null): Promise<AssignedAwb> {
    try {
      return await this.client.reassignAwb(shipment.sr_shipment_id!, courierId)
    } catch (error) {
      if (!(error instanceof ShiprocketError)) {
        throw error
      }
      if (error.outcomeUnknown) {
        throw new MedusaError(
          MedusaError.Types.NOT_ALLOWED,
          "Shiprocket's answer was lost. Whether it changed the courier is looked up by itself in a minute."
        )
      }
      await this.updateShipments({ id: shipment.id, reassign_attempted_at: null })
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Shiprocket did not change the courier: ${error.message}. ${error.nextAction}`
      )
    }
  }

  /** Asks Shiprocket while a person waits for the answer. */
  protected async asking_<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask()
    } catch (error) {
      if (error instanceof ShiprocketError) {
        throw new MedusaError(
          MedusaError.Types.NOT_ALLOWED,
          `Shiprocket did not name a courier: ${error.message}. Nothing was changed.`
        )
      }
      throw error
    }
  }
}
