import type { SandboxContext } from "../context"
import { ControlError } from "../lib/errors"
import { addWorkingDays, nextPickup } from "../lib/time"
import { quotes, type Quote } from "./couriers"
import type { ParcelStatus, Party, SrOrder } from "./state"
import { ADVANCES, nextStatuses, STATUS_CODES, type Advance } from "./statuses"
import type { OrderDraft } from "./validate-order"
import { sendTracking } from "./webhooks"

/** ₹100, below which no courier is assigned. */
const WALLET_MINIMUM_PAISE = 10_000

const SCANS: Record<
  Exclude<ParcelStatus, "new">,
  { code: string; activity: string; at: "from" | "to" | "hub" }
> = {
  booked: { code: "MNF", activity: "Shipment data received", at: "from" },
  pickup_scheduled: { code: "PKS", activity: "Pickup scheduled", at: "from" },
  picked_up: { code: "PUD", activity: "Shipment picked up from the seller", at: "from" },
  in_transit: { code: "ITR", activity: "Shipment reached the sorting hub", at: "hub" },
  out_for_delivery: {
    code: "OFD",
    activity: "Out for delivery with the field executive",
    at: "to",
  },
  delivered: { code: "DLV", activity: "Delivered to the consignee", at: "to" },
  undelivered: { code: "UDL", activity: "Delivery attempted, consignee not available", at: "to" },
  rto_initiated: { code: "RTI", activity: "Return to the seller begun", at: "to" },
  rto_in_transit: { code: "RTT", activity: "Return shipment in transit", at: "hub" },
  rto_delivered: { code: "RTD", activity: "Returned to the seller", at: "from" },
  cancelled: { code: "CAN", activity: "Shipment cancelled", at: "from" },
  qc_failed: { code: "QCF", activity: "Quality check at the door failed", at: "from" },
  lost: { code: "LST", activity: "Shipment reported lost", at: "hub" },
}

/** Statuses whose scan repeats the reason a person gave. */
const REASONED: ParcelStatus[] = ["undelivered", "qc_failed"]

export function createOrder(
  context: SandboxContext,
  draft: OrderDraft,
  ends: { kind: SrOrder["kind"]; from: Party; to: Party; pickupLocation: string }
): SrOrder {
  const { shiprocket } = context.store.state
  const order: SrOrder = {
    ...draft,
    ...ends,
    id: shiprocket.nextNumber,
    shipmentId: shiprocket.nextNumber + 1,
    status: "new",
    createdAt: new Date().toISOString(),
    scans: [],
  }
  shiprocket.nextNumber += 2
  shiprocket.orders.set(order.id, order)
  shiprocket.byReference.set(order.reference, order.id)
  shiprocket.byShipment.set(order.shipmentId, order.id)
  context.store.changed()

  return order
}

export function orderByShipment(context: SandboxContext, shipmentId: number): SrOrder | undefined {
  const { shiprocket } = context.store.state

  return shiprocket.orders.get(shiprocket.byShipment.get(shipmentId) ?? NaN)
}

export function orderByAwb(context: SandboxContext, awb: string): SrOrder | undefined {
  const { shiprocket } = context.store.state

  return shiprocket.orders.get(shiprocket.byAwb.get(awb) ?? NaN)
}

/** Whether the rider has something to compare before he takes the parcel. */
export const checksQuality = (order: Pick<SrOrder, "items">): boolean =>
  order.items.some((item) => ["1", "true"].includes(item.qc?.qc_enable ?? ""))

/** What the couriers ask for this order's lane. */
export function quotesFor(order: SrOrder): Quote[] {
  return quotes({
    from: order.from.pincode,
    to: order.to.pincode,
    weightKg: order.weightKg,
    dimensionsCm: order.dimensionsCm,
    cod: order.paymentMethod === "COD",
    declaredValue: order.subTotal,
    reverse: order.kind === "return",
    qc: checksQuality(order),
  })
}

/** A courier assigned, or the reason why not in the words of the answer's HTTP 200. */
export type AwbResult = { ok: true; quote: Quote } | { ok: false; error: string; code?: number }

/** Assigns a courier and an AWB and charges the wallet. */
export function assignAwb(context: SandboxContext, order: SrOrder, courierId?: number): AwbResult {
  const { shiprocket } = context.store.state
  if (order.status === "cancelled") {
    return { ok: false, error: "Cannot assign AWB as the order is in cancelled state" }
  }
  if (shiprocket.walletPaise < WALLET_MINIMUM_PAISE) {
    return {
      ok: false,
      code: 350,
      error: "Please recharge your ShipRocket wallet. The minimum required balance is ₹100",
    }
  }
  if (order.to.phone === "") {
    return { ok: false, error: "Delivery pincode is empty" }
  }
  const offers = quotesFor(order).sort((a, b) => a.ratePaise - b.ratePaise)
  const quote = courierId ? offers.find((offer) => offer.courier.id === courierId) : offers[0]
  if (!quote) {
    return {
      ok: false,
      error: courierId
        ? "The selected courier is not serviceable for this shipment"
        : `Delivery postcode ${order.to.pincode} is not serviceable`,
    }
  }
  if (order.awb) {
    shiprocket.byAwb.delete(order.awb)
    shiprocket.walletPaise += order.freightPaise ?? 0
    order.reassignedAt = new Date().toISOString()
    order.pickupScheduledAt = undefined
    order.pickupToken = undefined
    order.manifestedAt = undefined
    order.labelRefused = undefined
  }
  order.awb = String(shiprocket.nextAwb)
  shiprocket.nextAwb += 1
  shiprocket.byAwb.set(order.awb, order.id)
  shiprocket.walletPaise -= quote.ratePaise
  order.courier = { id: quote.courier.id, name: quote.courier.name }
  order.freightPaise = quote.ratePaise
  order.awbAssignedAt = new Date().toISOString()
  order.etd = quote.etd.toISOString()
  order.status = "booked"
  context.store.changed()

  return { ok: true, quote }
}

/** Asks the courier to come by; sends the tracking webhook. */
export function schedulePickup(context: SandboxContext, order: SrOrder, wanted?: Date): void {
  const now = new Date()
  order.pickupRequestedAt = now.toISOString()
  order.pickupScheduledAt = (wanted ? addWorkingDays(wanted, 0) : nextPickup(now)).toISOString()
  order.pickupToken = `Reference No: ${order.shipmentId}_PKP_${order.id % 10_000}`
  move(context, order, "pickup_scheduled")
}

export function cancelOrder(context: SandboxContext, order: SrOrder): void {
  const { shiprocket } = context.store.state
  shiprocket.walletPaise += order.freightPaise ?? 0
  order.freightPaise = 0
  if (order.awb) {
    move(context, order, "cancelled")
  } else {
    order.status = "cancelled"
    context.store.changed()
  }
}

/**
 * Moves a parcel, adds the scan and sends the tracking webhook.
 *
 * @param force skips the check of the order of steps, to send the news a courier should never send
 * @throws ControlError 404 for an unknown AWB, 400 for an unknown status, 409 for a step that cannot follow
 */
export function advanceParcel(
  context: SandboxContext,
  awb: string,
  input: { to: Advance; reason?: string; location?: string; force?: boolean }
): SrOrder {
  const order = orderByAwb(context, awb)
  if (!order) {
    throw new ControlError(404, `There is no parcel ${awb}`)
  }
  if (!ADVANCES.includes(input.to)) {
    throw new ControlError(400, `to must be one of: ${ADVANCES.join(", ")}`)
  }
  const next = nextStatuses(order.status, order.kind)
  if (!input.force && !next.includes(input.to)) {
    throw new ControlError(
      409,
      `Parcel ${awb} is ${order.status} and cannot become ${input.to}; next: ${next.join(", ") || "nothing, it is final"}`
    )
  }
  move(context, order, input.to, input)

  return order
}

function move(
  context: SandboxContext,
  order: SrOrder,
  to: Exclude<ParcelStatus, "new">,
  detail: { reason?: string; location?: string } = {}
): void {
  // One event a second at most: receivers tell events apart by a time of day without milliseconds.
  const last = order.scans.at(-1)
  const at = new Date(Math.max(Date.now(), last ? Date.parse(last.at) + 1000 : 0))
  const scan = SCANS[to]
  const codes = STATUS_CODES[to]
  // Seen in a real payload: the newest scan of a return to the seller carries no number of its own.
  const numberless = to.startsWith("rto_")
  order.status = to
  order.scans.push({
    at: at.toISOString(),
    courierCode: scan.code,
    activity: detail.reason && REASONED.includes(to) ? detail.reason : scan.activity,
    location: detail.location ?? place(order, scan.at),
    srStatus: numberless ? "NA" : String(codes.shipment),
    srLabel: numberless ? "NA" : codes.shipmentText,
  })
  if (to === "picked_up") {
    order.pickedUpAt = at.toISOString()
  }
  if (to === "delivered") {
    order.deliveredAt = at.toISOString()
  }
  if (to === "undelivered" && order.kind === "forward") {
    raiseNdr(order, at, detail.reason ?? "Customer not available")
  }
  if (to === "qc_failed") {
    order.qcFailure = detail.reason ?? "Item does not match the picture"
  }
  context.store.changed()
  sendTracking(context, order, at)
}

function place(order: SrOrder, where: "from" | "to" | "hub"): string {
  return where === "hub" ? `${order.to.state || order.to.city} hub` : order[where].city
}

function raiseNdr(order: SrOrder, at: Date, reason: string): void {
  const ndr = order.ndr ?? {
    id: order.id + 9_000_000,
    reason,
    attempts: 0,
    raisedAt: at.toISOString(),
    history: [],
  }
  ndr.attempts += 1
  ndr.reason = reason
  ndr.history.push({
    at: at.toISOString(),
    ndrReason: reason,
    actionBy: "COURIER",
    attempt: ndr.attempts,
    comments: "",
  })
  order.ndr = ndr
}
