import { orderNumber } from "@bodycon/kit"
import { MathBN } from "@medusajs/framework/utils"
import type { BigNumberInput } from "@medusajs/framework/types"
import { deriveOrderStatus, parcelStage } from "./derive-order-status"
import type { ShopperStatus } from "./types"

type Instant = Date | string | null | undefined

export type JourneyOrder = {
  id: string
  display_id: number
  created_at: Date | string
  status: string
  items: {
    id: string
    product_title: string | null
    title: string
    variant_title: string | null
    thumbnail: string | null
  }[]
  payment_collections: {
    payments: {
      provider_id: string
      amount: BigNumberInput
      canceled_at: Instant
      refunds: { amount: BigNumberInput }[] | null
    }[]
  }[]
  returns: { status: string; canceled_at: Instant }[] | null
}

export type JourneyPurchaseOrder = {
  id: string
  number: string
  status: string
  accepted_at: Instant
  lines: { order_line_item_id: string; quantity: number; moved_at: Instant }[]
}

export type JourneyShipment = {
  purchase_order_id: string
  status: string
  awb: string | null
  courier_name: string | null
  tracking_url: string | null
  eta: Instant
  picked_up_at: Instant
  delivered_at: Instant
  events: {
    kind: string
    status: string | null
    place: string | null
    occurred_at: Date | string
  }[]
}

export type JourneyParcel = {
  number: string
  status: ShopperStatus
  courier: string | null
  awb: string | null
  tracking_url: string | null
  eta: string | null
  items: {
    line_item_id: string
    title: string
    variant_title: string | null
    thumbnail: string | null
    quantity: number
  }[]
  events: { status: string; label: string; place: string | null; at: string }[]
}

/** Instants are ISO 8601 in UTC; the reader shows them in IST. */
export type Journey = {
  number: string
  status: ShopperStatus
  placed_at: string
  parcels: JourneyParcel[]
  steps: { status: ShopperStatus; at: string | null; done: boolean }[]
}

/** Our own words: a courier's may hold a name or a telephone number. */
const EVENT_LABELS: Record<string, string> = {
  booked: "Parcel booked with the courier",
  pickup_scheduled: "Pickup arranged",
  picked_up: "Picked up by the courier",
  in_transit: "On the way",
  out_for_delivery: "Out for delivery",
  delivered: "Delivered",
  undelivered: "Delivery was tried and did not succeed",
  rto_initiated: "Going back to the sender",
  rto_in_transit: "On the way back to the sender",
  rto_delivered: "Back with the sender",
  cancelled: "Parcel cancelled",
  lost: "The courier cannot find the parcel",
}

const iso = (instant: Instant): string | null => (instant ? new Date(instant).toISOString() : null)

const GONE = ["rejected", "expired"]

const toParcel = (
  order: JourneyOrder,
  purchaseOrder: JourneyPurchaseOrder,
  shipment: JourneyShipment | undefined
): JourneyParcel => ({
  number: purchaseOrder.number,
  status: parcelStage({ purchase_order: purchaseOrder.status, shipment: shipment?.status }),
  courier: shipment?.courier_name ?? null,
  awb: shipment?.awb ?? null,
  tracking_url: shipment?.tracking_url ?? null,
  eta: iso(shipment?.eta),
  items: purchaseOrder.lines
    .filter((line) => !line.moved_at)
    .map((line) => {
      const item = order.items.find((one) => one.id === line.order_line_item_id)
      return {
        line_item_id: line.order_line_item_id,
        title: item?.product_title ?? item?.title ?? "",
        variant_title: item?.variant_title ?? null,
        thumbnail: item?.thumbnail ?? null,
        quantity: Number(line.quantity),
      }
    }),
  events: (shipment?.events ?? [])
    .filter((event) => event.kind !== "scan" && EVENT_LABELS[event.status ?? ""])
    .map((event) => ({
      status: event.status!,
      label: EVENT_LABELS[event.status!],
      place: event.place,
      at: iso(event.occurred_at)!,
    }))
    .sort((a, b) => b.at.localeCompare(a.at)),
})

const latest = (instants: (string | null | undefined)[]): string | null =>
  instants
    .filter((one): one is string => !!one)
    .sort()
    .at(-1) ?? null

/** The five points of every order; a point is done when every parcel that still comes has passed it. */
const toSteps = (
  order: JourneyOrder,
  payable: boolean,
  parcels: JourneyParcel[],
  purchaseOrders: JourneyPurchaseOrder[]
): Journey["steps"] => {
  const alive = parcels.filter((parcel) => parcel.status !== "cancelled")
  const points = ["confirmed", "processing", "shipped", "out_for_delivery", "delivered"] as const
  const reached = (parcel: JourneyParcel, index: number) =>
    points.indexOf(parcel.status as (typeof points)[number]) >= index
  const timeOf = (status: (typeof points)[number]): string | null => {
    if (status === "confirmed") {
      return iso(order.created_at)
    }
    if (status === "processing") {
      return latest(purchaseOrders.map((one) => iso(one.accepted_at)))
    }
    const name = status === "shipped" ? "picked_up" : status
    return latest(alive.map((parcel) => parcel.events.find((event) => event.status === name)?.at))
  }
  return points.map((status, index) => {
    const done =
      index === 0 ? payable : alive.length > 0 && alive.every((parcel) => reached(parcel, index))
    return { status, done, at: done ? timeOf(status) : null }
  })
}

const refundState = (payments: JourneyOrder["payment_collections"][number]["payments"]) => {
  const paid = MathBN.sum(0, ...payments.map((payment) => payment.amount))
  const back = MathBN.sum(
    0,
    ...payments.flatMap((payment) => (payment.refunds ?? []).map((refund) => refund.amount))
  )
  if (MathBN.lte(back, 0)) {
    return "none" as const
  }
  return MathBN.gte(back, paid) ? ("full" as const) : ("partial" as const)
}

/** What the shopper sees of an order: derived each time, and silent about suppliers and costs. */
export const buildJourney = (
  order: JourneyOrder,
  purchaseOrders: JourneyPurchaseOrder[],
  shipments: JourneyShipment[]
): Journey => {
  const current = purchaseOrders.filter((one) => !GONE.includes(one.status))
  const shipmentOf = (one: JourneyPurchaseOrder) =>
    shipments.find((shipment) => shipment.purchase_order_id === one.id)
  const payments = order.payment_collections
    .flatMap((collection) => collection.payments)
    .filter((payment) => !payment.canceled_at)
  const payable = payments.length > 0
  const parcels = current.map((one) => toParcel(order, one, shipmentOf(one)))
  return {
    number: orderNumber(order.display_id, order.created_at),
    status: deriveOrderStatus({
      order: order.status,
      payable,
      parcels: purchaseOrders.map((one) => ({
        purchase_order: one.status,
        shipment: shipmentOf(one)?.status,
      })),
      returns: (order.returns ?? []).filter((one) => !one.canceled_at).map((one) => one.status),
      refunded: refundState(payments),
    }),
    placed_at: iso(order.created_at)!,
    parcels,
    steps: toSteps(order, payable, parcels, current),
  }
}
