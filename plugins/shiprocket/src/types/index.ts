import type { BigNumberInput, InferTypeOf } from "@medusajs/framework/types"
import type Shipment from "../modules/shipment/models/shipment"
import type ShipmentEvent from "../modules/shipment/models/shipment-event"
import type { ShipmentStatus } from "../modules/shipment/status"

export type { Milestone, ShipmentDirection, ShipmentStatus } from "../modules/shipment/status"
export type { TrackingScan, TrackingUpdate } from "../modules/shipment/tracking-payload"
export type { CourierOffer, CourierRule, ShippingMode } from "../lib/couriers"
export type { ShiprocketErrorCode } from "../client/errors"
export type { FieldErrors, PickupInput } from "../pickup/check-pickup"
export type { PickupState } from "../pickup/pickup-book"
export type { ShiprocketOptionsInput } from "../options"

export type ShipmentDTO = InferTypeOf<typeof Shipment>
export type ShipmentEventDTO = InferTypeOf<typeof ShipmentEvent>

/** A place or person parcels go between. */
export type Address = {
  name: string
  /** Any usual Indian spelling; sent as ten digits */
  phone: string
  address_1: string
  address_2?: string | null
  city: string
  province: string
  /** Six digits */
  postal_code: string
  /** ISO 3166-1 alpha-2, upper or lower case */
  country_code: string
  email?: string | null
}

export type ShipmentItem = {
  order_line_item_id: string
  name: string
  sku: string
  units: number
  /** ₹ per unit, tax included */
  selling_price: BigNumberInput
  hsn?: string | null
}

/** Input of `createShipmentWorkflow`. */
export type CreateShipmentInput = {
  /** The purchase order's number; at most one parcel each. At most 50 characters. */
  reference: string
  order_id: string
  order_number: string
  purchase_order_id: string
  supplier_id: string
  stock_location_id: string
  /** `nickname`: at most 36 characters, exact and case-sensitive at Shiprocket */
  pickup: Address & { nickname: string }
  ship_to: Address
  items: ShipmentItem[]
  payment_method: "cod" | "prepaid"
  /** ₹ the courier collects; 0 for prepaid */
  cod_amount: BigNumberInput
  /** ₹ the parcel is worth */
  declared_value: BigNumberInput
  weight_g: number
  length_cm: number
  breadth_cm: number
  height_cm: number
}

/** What a parcel's courier collects and what it is worth, both ₹. */
export type ParcelMoney = {
  payment_method: "cod" | "prepaid"
  cod_amount: string
  declared_value: string
}

/** A piece on its way back. */
export type ReturnShipmentItem = ShipmentItem & {
  /** What the rider compares it with before taking it */
  qc?: { color?: string | null; size?: string | null; image_url?: string | null } | null
}

/** Input of `createReturnShipmentWorkflow`: from the shopper back to the supplier. */
export type CreateReturnShipmentInput = Omit<
  CreateShipmentInput,
  "pickup" | "ship_to" | "items" | "payment_method" | "cod_amount"
> & {
  return_request_id: string
  /** The forward parcel's id, or null when it is not known */
  return_of: string | null
  pickup: Address
  ship_to: Address & { nickname: string }
  items: ReturnShipmentItem[]
  reason: string
  /** `YYYY-MM-DD` (IST) the courier is wanted; the next possible day without it */
  pickup_date?: string | null
}

/** Why a booking stopped, as shown to the merchant. */
export type BookingFailure = {
  code: string
  message: string
  fields: Record<string, string[]>
  next_action: string
  /** ISO 8601, UTC */
  at: string
}

/** Data of `shipment.booked`, `shipment.status_changed` and the milestone events. */
export type ShipmentEventData = {
  id: string
  order_id: string
  purchase_order_id: string
  status: ShipmentStatus
  previous: ShipmentStatus
}

/** Data of `return_shipment.*`, which parcels back from shoppers publish. */
export type ReturnShipmentEventData = ShipmentEventData & { return_request_id: string | null }

/** What a fulfilment keeps of its parcel; goes into `additional_data.shipment` of a fulfilment. */
export type BookedShipmentData = {
  shipment_id: string
  reference: string
  awb: string | null
  courier_name: string | null
  tracking_url: string | null
  label_url: string | null
}

/** Answer of `GET /store/shipping/serviceability`. Dates are `YYYY-MM-DD` in IST. */
export type ServiceabilityAnswer = {
  /** Whether couriers go there, from wherever the variant is kept */
  serviceable: boolean
  cod: boolean
  /** False: it cannot be bought now, and no dates are promised */
  in_stock: boolean
  min_date: string | null
  max_date: string | null
  /** True when Shiprocket could not be asked and older or general figures stand in */
  estimated: boolean
}

/** One way to send a cart. */
export type DeliveryChoice = {
  /** ₹, tax included */
  amount: string
  /** `YYYY-MM-DD` in IST: when the last of its parcels is there */
  date: string
}

/** Answer of `GET /store/shipping/promise`. */
export type DeliveryPromise = {
  pincode: string
  /** Whether couriers go there from every place the cart leaves from */
  serviceable: boolean
  /** Whether all of it can be paid at the door */
  cod: boolean
  estimated: boolean
  surface: DeliveryChoice
  express: DeliveryChoice
}

/** Input of `syncPickupLocationWorkflow`. */
export type SyncPickupInput = {
  /** At most 36 characters; a former address keeps its own */
  nickname: string
  address: Address
  /** Asks Shiprocket also about an address that is registered */
  recheck?: boolean
  /** Whose parcels, as long as Shiprocket does not have them, leave from the new address */
  supplier_id?: string
}
