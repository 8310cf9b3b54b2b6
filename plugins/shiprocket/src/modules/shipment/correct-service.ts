import { InjectTransactionManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import { checkAddress } from "../../lib/mapping"
import type { Address, ShipmentDTO } from "../../types"
import type { Ctx } from "./base-service"
import { NO_ORDER } from "./booking-service"
import { ShipmentReassignService } from "./reassign-service"
import { nextReference } from "./tracking-record"

export type AddressCorrection = Partial<Omit<Address, "country_code">>

/** Where a parcel keeps its shopper's address. */
const shopperField = ({ direction }: Pick<ShipmentDTO, "direction">) =>
  direction === "forward" ? "ship_to" : "pickup"

/** Putting right what stopped a booking. */
export class ShipmentCorrectService extends ShipmentReassignService {
  /**
   * Changes the shopper's address of a parcel whose booking stopped, and begins the booking again. An order
   * that Shiprocket has under the old address is called off there and made anew under another reference.
   * @throws MedusaError NOT_FOUND; INVALID_DATA naming the field; NOT_ALLOWED when the booking did not stop
   * before a courier got it, or Shiprocket keeps its order; CONFLICT while it is being booked
   */
  async correctAddress(id: string, change: AddressCorrection): Promise<void> {
    const owner = await this.claimBooking(id)
    try {
      const shipment = await this.retrieveShipment(id)
      if (shipment.status !== "failed" || shipment.awb) {
        throw new MedusaError(
          MedusaError.Types.NOT_ALLOWED,
          `shipment ${id} is ${shipment.status}: its address can be corrected only where booking stopped`
        )
      }
      const current = shipment[shopperField(shipment)] as unknown as Address
      const address = { ...current, ...change }
      checkAddress("address", address)
      if (shipment.order_attempted_at) {
        await this.cancelAtShiprocket_(shipment)
      }
      await this.recordCorrection(id, address)
    } finally {
      await this.releaseBooking(id, owner)
    }
  }

  /** Keeps the address and queues the booking in one transaction; the caller has told Shiprocket. */
  @InjectTransactionManager()
  async recordCorrection(
    id: string,
    address: Address,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    const shipment = await this.lock_(id, context)
    const patch = {
      id,
      [shopperField(shipment)]: address,
      ...(shipment.order_attempted_at
        ? { ...NO_ORDER, channel_reference: nextReference(shipment) }
        : {}),
    }
    await this.updateShipments(patch as never, context)
    await this.retryBooking(id, context)
  }
}
