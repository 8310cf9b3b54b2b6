import { firstNumber } from "../lib/ids"
import type { ResolvedOptions } from "../options"

/** Where a parcel stands; the contract's names for Shiprocket's two number tables. */
export type ParcelStatus =
  | "new"
  | "booked"
  | "pickup_scheduled"
  | "picked_up"
  | "in_transit"
  | "out_for_delivery"
  | "delivered"
  | "undelivered"
  | "rto_initiated"
  | "rto_in_transit"
  | "rto_delivered"
  | "cancelled"
  | "lost"
  /** The rider's check at the shopper's door failed; returns only. */
  | "qc_failed"

export interface PickupLocation {
  id: number
  /** The nickname that orders name, case-sensitive. */
  pickup_location: string
  name: string
  email: string
  phone: string
  address: string
  address_2: string
  city: string
  state: string
  country: string
  pin_code: string
  gstin: string | null
  lat: string | null
  long: string | null
  status: 1 | 2
  phone_verified: 0 | 1
  is_primary_location: 0 | 1
  company_id: number
  rto_address_id: number
}

export interface Party {
  name: string
  phone: string
  email: string
  address: string
  city: string
  state: string
  country: string
  pincode: string
}

export interface OrderItem {
  name: string
  sku: string
  units: number
  /** ₹ */
  selling_price: number
  hsn: string
  /** What the rider compares at the door, the `qc_*` fields as they came; returns only. */
  qc?: Record<string, string>
}

export interface Scan {
  /** ISO, UTC. */
  at: string
  courierCode: string
  activity: string
  location: string
  /** Number of the SHIPMENT table as text, or `NA`. */
  srStatus: string
  srLabel: string
}

export interface Ndr {
  id: number
  reason: string
  attempts: number
  /** ISO, UTC. */
  raisedAt: string
  history: {
    at: string
    ndrReason: string
    actionBy: string
    attempt: number
    comments: string
    /** `YYYY-MM-DD` the seller asked for. */
    deferredDate?: string
  }[]
}

/** A Shiprocket order with its one shipment. */
export interface SrOrder {
  id: number
  shipmentId: number
  /** The caller's `order_id`, called `channel_order_id` in answers. */
  reference: string
  /** How often it was to be created; more than once is a caller who did not look it up. Missing: once. */
  creates?: number
  kind: "forward" | "return"
  status: ParcelStatus
  pickupLocation: string
  from: Party
  to: Party
  items: OrderItem[]
  paymentMethod: "COD" | "Prepaid"
  /** ₹, taken as it came: Shiprocket does not check it. */
  subTotal: number
  weightKg: number
  dimensionsCm: [length: number, breadth: number, height: number]
  orderDate: string
  /** ISO, UTC, like every other time here. */
  createdAt: string
  awb?: string
  courier?: { id: number; name: string }
  /** Charged to the wallet, in paise. */
  freightPaise?: number
  awbAssignedAt?: string
  reassignedAt?: string
  pickupScheduledAt?: string
  pickupRequestedAt?: string
  pickupToken?: string
  manifestedAt?: string
  etd?: string
  pickedUpAt?: string
  deliveredAt?: string
  /** Oldest first. */
  scans: Scan[]
  ndr?: Ndr
  /** The label was asked for and refused once. */
  labelRefused?: boolean
  qcFailure?: string
  discrepancy?: WeightDiscrepancy
}

/** The courier weighed a parcel anew and charges the difference. */
export interface WeightDiscrepancy {
  id: number
  chargedKg: number
  /** Extra freight. */
  extraPaise: number
  raisedAt: string
}

export interface ShiprocketState {
  /** Token → time of expiry in epoch ms. */
  tokens: Map<string, number>
  pickupLocations: PickupLocation[]
  /** By Shiprocket's order id. */
  orders: Map<number, SrOrder>
  /** Latest order id of each reference. */
  byReference: Map<string, number>
  byShipment: Map<number, number>
  byAwb: Map<string, number>
  nextNumber: number
  nextAwb: number
  walletPaise: number
  /** Whether the API shows its irregular side; missing in older snapshots. */
  quirks?: boolean
}

/** An account as it is after sign-up: one primary pickup location and a filled wallet. */
export function emptyShiprocket(options: ResolvedOptions): ShiprocketState {
  return {
    tokens: new Map(),
    pickupLocations: [
      {
        id: 1001,
        pickup_location: "Primary",
        name: "Sandbox Office",
        email: "office@sandbox.example",
        phone: "9800000001",
        address: "Flat 4, 12 Lake Road",
        address_2: "",
        city: "New Delhi",
        state: "Delhi",
        country: "India",
        pin_code: "110001",
        gstin: null,
        lat: null,
        long: null,
        status: 2,
        phone_verified: 1,
        is_primary_location: 1,
        company_id: 5001,
        rto_address_id: 1001,
      },
    ],
    orders: new Map(),
    byReference: new Map(),
    byShipment: new Map(),
    byAwb: new Map(),
    nextNumber: firstNumber(300_000_000),
    nextAwb: 1_900_000_000_000 + firstNumber(0) * 10,
    walletPaise: Math.round(options.shiprocket.wallet * 100),
    quirks: options.shiprocket.quirks,
  }
}
