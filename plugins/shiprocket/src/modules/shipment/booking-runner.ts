import { parseIst, sumMoney } from "@bodycon/kit"
import { MedusaError } from "@medusajs/framework/utils"
import type { ShiprocketClient } from "../../client/client"
import type { FoundOrder } from "../../client/orders"
import { ShiprocketError } from "../../client/errors"
import { allowedOffers, chooseCourier } from "../../lib/couriers"
import type { CourierOffer } from "../../lib/couriers"
import { toOrderPayload } from "../../lib/mapping"
import { chargeableG } from "../../lib/measures"
import { toReturnPayload } from "../../lib/return-payload"
import type { ShiprocketOptions } from "../../options"
import type { BookingSettings } from "../../settings/booking"
import { sendableDate } from "../ndr/delivery-dates"
import type { PickupBook } from "../../pickup/pickup-book"
import type {
  Address,
  BookingFailure,
  ReturnShipmentItem,
  ShipmentDTO,
  ShipmentItem,
} from "../../types"
import type { BookingStep } from "./booking"

/** What a booking step found out; written to the parcel before the next step begins. */
export type BookingPatch = Partial<ShipmentDTO>

/** Marks the parcel before a call whose outcome may stay unknown. */
export type MarkAttempt = (patch: BookingPatch) => Promise<void>

/** The courier's public page of a parcel. */
export const trackingUrl = (awb: string): string => `https://shiprocket.co/tracking/${awb}`

/**
 * Performs the steps of a booking. Nothing is created twice: before an order is created again its
 * reference is looked up, and before an AWB is asked for again the order is.
 */
export class BookingRunner {
  constructor(
    private readonly client: ShiprocketClient,
    private readonly options: ShiprocketOptions,
    private readonly pickups: Pick<PickupBook, "nicknameFor">,
    private readonly settings: () => Promise<BookingSettings>
  ) {}

  /** @throws ShiprocketError, or MedusaError INVALID_DATA naming a field of the address */
  run(step: BookingStep, shipment: ShipmentDTO, mark: MarkAttempt): Promise<BookingPatch> {
    const steps: Record<BookingStep, () => Promise<BookingPatch>> = {
      pickup_location: () => this.registerPickup(shipment),
      order: () => this.createOrder(shipment, mark),
      awb: () => this.assignAwb(shipment, mark),
      pickup: () => this.requestPickup(shipment),
      label: () => this.makeLabel(shipment),
    }
    return steps[step]()
  }

  private async registerPickup(shipment: ShipmentDTO): Promise<BookingPatch> {
    const { nickname, ...address } = shipment.pickup as unknown as Address & { nickname: string }
    return { pickup_nickname: await this.pickups.nicknameFor({ nickname, address }) }
  }

  private async createOrder(shipment: ShipmentDTO, mark: MarkAttempt): Promise<BookingPatch> {
    if (shipment.order_attempted_at) {
      const made = await this.findMade(shipment)
      if (made) {
        return made
      }
      const since = Date.now() - new Date(shipment.order_attempted_at).getTime()
      if (since < this.options.timeouts.settle) {
        throw new ShiprocketError({
          code: "unexpected_answer",
          message: "create order: the last try is still settling",
        })
      }
    }
    await mark({ order_attempted_at: new Date() })
    try {
      return shipment.direction === "return"
        ? await this.client.createReturn(this.returnPayload(shipment))
        : await this.client.createOrder(this.orderPayload(shipment))
    } catch (error) {
      const taken = error instanceof ShiprocketError && error.code === "reference_taken"
      const made = taken ? await this.findMade(shipment) : null
      if (made) {
        return made
      }
      throw error
    }
  }

  /**
   * The order made by an earlier try, or null.
   * @throws ShiprocketError when it was cancelled, or is there without its shipment
   */
  private async findMade(shipment: ShipmentDTO): Promise<BookingPatch | null> {
    const found = await this.find(shipment)
    if (found?.cancelled) {
      throw new ShiprocketError({
        code: "order_cancelled",
        message: "create order: the order of this reference was cancelled at Shiprocket",
      })
    }
    if (found && !found.sr_shipment_id) {
      throw new ShiprocketError({
        code: "unexpected_answer",
        message: "create order: the order is there, its shipment is not yet",
      })
    }
    return found && { sr_order_id: found.sr_order_id, sr_shipment_id: found.sr_shipment_id }
  }

  /** The Shiprocket order of a parcel by our reference, or null. @throws ShiprocketError */
  find(shipment: ShipmentDTO): Promise<FoundOrder | null> {
    return shipment.direction === "return"
      ? this.client.findReturn(shipment.channel_reference)
      : this.client.findOrder(shipment.channel_reference)
  }

  private parcel(shipment: ShipmentDTO) {
    return {
      channel_reference: shipment.channel_reference,
      ship_to: shipment.ship_to as unknown as Address,
      declared_value: shipment.declared_value,
      weight_g: shipment.weight_g,
      length_cm: shipment.length_cm,
      breadth_cm: shipment.breadth_cm,
      height_cm: shipment.height_cm,
      fallback_email: this.options.email,
      created_at: new Date(shipment.created_at),
    }
  }

  private orderPayload(shipment: ShipmentDTO) {
    return toOrderPayload({
      ...this.parcel(shipment),
      pickup_nickname: shipment.pickup_nickname!,
      items: shipment.items as unknown as ShipmentItem[],
      payment_method: shipment.payment_method,
      cod_amount: shipment.cod_amount,
    })
  }

  private returnPayload(shipment: ShipmentDTO) {
    return toReturnPayload({
      ...this.parcel(shipment),
      pickup: shipment.pickup as unknown as Address,
      items: shipment.items as unknown as ReturnShipmentItem[],
    })
  }

  private async assignAwb(shipment: ShipmentDTO, mark: MarkAttempt): Promise<BookingPatch> {
    if (shipment.awb_attempted_at) {
      const found = await this.find(shipment)
      if (found?.awb) {
        return this.booked(found.awb, null, found.courier_name)
      }
    }
    const courierId = await this.chooseCourier(shipment)
    await mark({ awb_attempted_at: new Date() })
    const { awb, courier_id, courier_name } = await this.client.assignAwb(
      shipment.sr_shipment_id!,
      courierId
    )
    return this.booked(awb, courier_id, courier_name)
  }

  private booked(
    awb: string,
    courier_id: number | null,
    courier_name: string | null
  ): BookingPatch {
    return { awb, courier_id, courier_name, tracking_url: trackingUrl(awb), status: "booked" }
  }

  /**
   * Null leaves the choice to Shiprocket, which is the rule unless the merchant has one.
   * @param without the courier that has the parcel and shall not keep it
   * @throws ShiprocketError `unserviceable` when nobody is left
   */
  async chooseCourier(
    shipment: ShipmentDTO,
    without: number | null = null
  ): Promise<number | null> {
    const { courier_rule, allow_couriers, deny_couriers } = await this.settings()
    if (courier_rule === "recommended" && !allow_couriers.length && !deny_couriers.length) {
      return null
    }
    const offers = (await this.offers(shipment)).filter(({ id }) => id !== without)
    const courier = chooseCourier(offers, courier_rule)
    if (!courier) {
      throw new ShiprocketError({
        code: "unserviceable",
        message: "no courier that the lists allow serves this pair of pincodes",
      })
    }
    return courier.id
  }

  /** Couriers that take the parcel now and that the merchant's lists allow. @throws ShiprocketError */
  async offers(shipment: ShipmentDTO): Promise<CourierOffer[]> {
    const { allow_couriers, deny_couriers } = await this.settings()
    const offers = await this.client.serviceability({
      pickup_pincode: (shipment.pickup as unknown as Address).postal_code,
      delivery_pincode: (shipment.ship_to as unknown as Address).postal_code,
      weight_g: chargeableG(shipment),
      cod: shipment.payment_method === "cod",
      ...(shipment.direction === "return"
        ? {
            is_return: true,
            qc: shipment.qc !== null,
            declared_value: sumMoney([shipment.declared_value]),
          }
        : {}),
      timeoutMs: this.options.timeouts.call,
    })
    return allowedOffers(offers, {
      allowCouriers: allow_couriers,
      denyCouriers: deny_couriers,
    }).filter(({ cod }) => cod || shipment.payment_method !== "cod")
  }

  /** A failed pickup request does not undo the AWB; it is shown and the label still made. */
  private async requestPickup(shipment: ShipmentDTO): Promise<BookingPatch> {
    try {
      const { scheduled } = await this.client.requestPickup(
        shipment.sr_shipment_id!,
        shipment.pickup_date && sendableDate(shipment.pickup_date, new Date())
      )
      return {
        pickup_state: "requested",
        pickup_error: null,
        pickup_scheduled_at: parseIst(scheduled),
        status: "pickup_scheduled",
      }
    } catch (error) {
      if (!(error instanceof ShiprocketError) || error.transient) {
        throw error
      }
      // The answer to an earlier request was lost; the courier comes all the same.
      if (/already in pickup queue/i.test(error.message)) {
        return { pickup_state: "requested", pickup_error: null, status: "pickup_scheduled" }
      }
      return { pickup_state: "failed", pickup_error: `${error.message}. ${error.nextAction}` }
    }
  }

  private async makeLabel(shipment: ShipmentDTO): Promise<BookingPatch> {
    return { label_url: await this.client.generateLabel(shipment.sr_shipment_id!) }
  }
}

const shown = (error: ShiprocketError): BookingFailure => ({
  code: error.code,
  message: error.message,
  fields: error.fields,
  next_action: error.nextAction,
  at: new Date().toISOString(),
})

/** How a step that is tried again by itself is shown meanwhile; null for what is no word of Shiprocket's. */
export const passingFailure = (error: unknown): BookingFailure | null =>
  error instanceof ShiprocketError && error.transient ? shown(error) : null

/** How a failed step is shown to the merchant; null when it is tried again by itself. */
export const lastingFailure = (error: unknown): BookingFailure | null => {
  if (error instanceof ShiprocketError && !error.transient) {
    return shown(error)
  }
  if (error instanceof MedusaError && error.type === MedusaError.Types.INVALID_DATA) {
    const [field] = error.message.split(" ")
    return {
      code: "invalid_data",
      message: error.message,
      fields: { [field]: [error.message] },
      next_action: "Correct the named field, then retry.",
      at: new Date().toISOString(),
    }
  }
  return null
}
