import type { ParcelStatus, SrOrder } from "./state"

/** Where the control API may move a parcel. */
export const ADVANCES = [
  "picked_up",
  "in_transit",
  "out_for_delivery",
  "delivered",
  "undelivered",
  "rto_initiated",
  "rto_in_transit",
  "rto_delivered",
  "qc_failed",
  "cancelled",
  "lost",
] as const satisfies readonly ParcelStatus[]

export type Advance = (typeof ADVANCES)[number]

interface StatusCodes {
  /** Number in the ORDER table (`current_status_id`, `/orders` status_code). */
  order: number
  /** Number in the ORDER table when the parcel is a return. */
  returnOrder: number
  /** Number in the SHIPMENT table (`shipment_status_id`, `tracking_data.shipment_status`). */
  shipment: number
  text: string
  returnText: string
  /** Text of the SHIPMENT table. */
  shipmentText: string
}

/** Shiprocket's two number tables side by side; the same number often means different things in them. */
export const STATUS_CODES: Record<ParcelStatus, StatusCodes> = {
  new: codes(1, 21, 11, "NEW", "RETURN PENDING", "PENDING"),
  booked: codes(3, 22, 1, "READY TO SHIP", "RETURN INITIATED", "AWB ASSIGNED"),
  pickup_scheduled: codes(
    4,
    28,
    3,
    "PICKUP SCHEDULED",
    "RETURN PICKUP GENERATED",
    "PICKUP SCHEDULED"
  ),
  picked_up: codes(51, 32, 42, "PICKED UP", "RETURN PICKED UP", "PICKED UP"),
  in_transit: codes(20, 25, 18, "IN TRANSIT", "RETURN IN TRANSIT", "IN TRANSIT"),
  out_for_delivery: codes(
    19,
    48,
    17,
    "OUT FOR DELIVERY",
    "RETURN OUT FOR DELIVERY",
    "OUT FOR DELIVERY"
  ),
  delivered: codes(7, 26, 7, "DELIVERED", "RETURN DELIVERED", "DELIVERED"),
  undelivered: codes(36, 50, 21, "UNDELIVERED", "RETURN UNDELIVERED", "UNDELIVERED"),
  rto_initiated: codes(15, 15, 9, "RTO INITIATED", "RTO INITIATED", "RTO INITIATED"),
  rto_in_transit: codes(55, 55, 46, "RTO IN TRANSIT", "RTO IN TRANSIT", "RTO IN TRANSIT"),
  rto_delivered: codes(16, 16, 10, "RTO DELIVERED", "RTO DELIVERED", "RTO DELIVERED"),
  cancelled: codes(5, 27, 8, "CANCELED", "RETURN CANCELLED", "CANCELLED"),
  lost: codes(33, 33, 12, "LOST", "LOST", "LOST"),
  qc_failed: codes(57, 57, 47, "QC FAILED", "QC FAILED", "QC FAILED"),
}

function codes(
  order: number,
  returnOrder: number,
  shipment: number,
  text: string,
  returnText: string,
  shipmentText: string
): StatusCodes {
  return { order, returnOrder, shipment, text, returnText, shipmentText }
}

/** Text and ORDER number of a parcel, forward or return. */
export function orderStatus(order: Pick<SrOrder, "kind" | "status">): {
  status: string
  status_code: number
} {
  const entry = STATUS_CODES[order.status]

  return order.kind === "return"
    ? { status: entry.returnText, status_code: entry.returnOrder }
    : { status: entry.text, status_code: entry.order }
}

const ON_THE_WAY: Advance[] = [
  "in_transit",
  "out_for_delivery",
  "delivered",
  "undelivered",
  "rto_initiated",
  "lost",
]

const NEXT: Record<ParcelStatus, readonly Advance[]> = {
  new: [],
  booked: ["picked_up", ...ON_THE_WAY],
  pickup_scheduled: ["picked_up", ...ON_THE_WAY],
  picked_up: ON_THE_WAY,
  in_transit: [
    "out_for_delivery",
    "in_transit",
    "delivered",
    "undelivered",
    "rto_initiated",
    "lost",
  ],
  out_for_delivery: [
    "delivered",
    "undelivered",
    "in_transit",
    "out_for_delivery",
    "rto_initiated",
    "lost",
  ],
  undelivered: [
    "out_for_delivery",
    "delivered",
    "undelivered",
    "in_transit",
    "rto_initiated",
    "lost",
  ],
  rto_initiated: ["rto_in_transit", "rto_delivered", "lost"],
  rto_in_transit: ["rto_in_transit", "rto_delivered", "lost"],
  delivered: [],
  rto_delivered: [],
  qc_failed: [],
  cancelled: [],
  lost: [],
}

const BACK_ON_THE_WAY: Advance[] = [
  "in_transit",
  "out_for_delivery",
  "delivered",
  "undelivered",
  "lost",
]

/** A return is collected from the shopper, if it passes the rider's check, and may be called off until then. */
const NEXT_RETURN: Record<ParcelStatus, readonly Advance[]> = {
  ...NEXT,
  booked: ["picked_up", ...BACK_ON_THE_WAY, "qc_failed", "cancelled"],
  pickup_scheduled: ["picked_up", ...BACK_ON_THE_WAY, "qc_failed", "cancelled"],
  picked_up: BACK_ON_THE_WAY,
  in_transit: ["out_for_delivery", "in_transit", "delivered", "undelivered", "lost"],
  out_for_delivery: ["delivered", "undelivered", "in_transit", "out_for_delivery", "lost"],
  undelivered: ["out_for_delivery", "delivered", "undelivered", "in_transit", "lost"],
  qc_failed: ["cancelled"],
}

/**
 * Where a parcel can go from here. Steps may be left out, as couriers do; nothing leads back out of the way to the
 * seller (RTO) or out of a final status.
 */
export function nextStatuses(
  status: ParcelStatus,
  kind: SrOrder["kind"] = "forward"
): readonly Advance[] {
  return (kind === "return" ? NEXT_RETURN : NEXT)[status]
}

/** Whether the seller may still cancel. */
export function cancellable(status: ParcelStatus): boolean {
  return status === "new" || status === "booked" || status === "pickup_scheduled"
}
