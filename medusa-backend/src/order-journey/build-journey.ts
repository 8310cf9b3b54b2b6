import { orderNumber } from "@bodycon/kit"
import { MathBN } from "@medusajs/framework/utils"
import type { BigNumberInput } from "@medusajs/framework/types"
import { isGivenBack } from "../dispatch/given-back"
import { awaitsConfirmation, COD_PROVIDER_ID, isPayable, paymentsOf } from "../dispatch/is-payable"
import type { PayingPayment } from "../dispatch/is-payable"
import { isLineRefund } from "../dispatch/line-refund"
import { isWholeOrder } from "../dispatch/order-shares"
import type { PricedItem } from "../dispatch/order-shares"
import { isCashOnDelivery } from "../dispatch/purchase-order-request"
import { goodsOf } from "../dispatch/shipment-request"
import type { UndeliveredReason } from "../dispatch/undelivered"
import { deriveOrderStatus, parcelStage } from "./derive-order-status"
import { toEvents } from "./journey-events"
import type { JourneyEvent, ParcelEvent } from "./journey-events"
import type { ShopperStatus } from "./types"

type Instant = Date | string | null | undefined

export type JourneyOrder = {
  id: string
  display_id: number
  created_at: Date | string
  status: string
  /** ₹ */
  total: BigNumberInput
  items: (PricedItem & {
    product_title: string | null
    title: string
    variant_title: string | null
    thumbnail: string | null
  })[]
  payment_collections: { payments: JourneyPayment[] }[]
  returns: { status: string; canceled_at: Instant }[] | null
}

type JourneyPayment = Omit<PayingPayment, "refunds"> & {
  id: string
  refunds: { amount: BigNumberInput; note?: string | null }[] | null
}

/** A line nobody can deliver, as stored. */
export type JourneyUnfulfillableLine = {
  id: string
  order_line_item_id: string
  quantity: number
  refund_amount: BigNumberInput | null
  resolution: string | null
  /** Why; `rto` and `lost` are goods that were sent and did not reach the shopper */
  reason?: string | null
  request: { line: { title: string; variant_title?: string | null } } | null
}

export type JourneyPurchaseOrder = {
  id: string
  number: string
  status: string
  accepted_at: Instant
  lines: {
    order_line_item_id: string
    quantity: number
    refused_at: Instant
    moved_at: Instant
  }[]
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
  /** What was packed; the order forgets pieces that were taken off it */
  items?: { order_line_item_id: string; name: string }[] | null
  events: ParcelEvent[]
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
  events: JourneyEvent[]
}

/**
 * Pieces nobody can deliver; `reason` when they were sent and came back or were lost. `amount` in ₹; null
 * until somebody worked it out.
 */
export type JourneyUnavailable = {
  title: string
  variant_title: string | null
  quantity: number
  reason?: UndeliveredReason
  refund: { amount: string; status: "proposed" | "refunded" } | null
}

/** Instants are ISO 8601 in UTC; the reader shows them in IST. */
export type Journey = {
  number: string
  status: ShopperStatus
  placed_at: string
  payment_method: "prepaid" | "cod"
  /** What must come before anything is sent: her word that she will pay at the door, or her payment. */
  waiting_for: "confirmation" | "payment" | null
  parcels: JourneyParcel[]
  unavailable: JourneyUnavailable[]
  steps: { status: ShopperStatus; at: string | null; done: boolean }[]
}

const iso = (instant: Instant): string | null => (instant ? new Date(instant).toISOString() : null)

const GONE = ["rejected", "expired"]

/** Whether something may still come of a purchase order: it was not refused, and not all of it given away. */
const isCurrent = (one: JourneyPurchaseOrder): boolean =>
  !GONE.includes(one.status) && goodsOf(one.lines).length > 0

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
  items: goodsOf(purchaseOrder.lines).map((line) => {
    const isIt = (one: { order_line_item_id: string }) =>
      one.order_line_item_id === line.order_line_item_id
    const item = order.items.find((one) => one.id === line.order_line_item_id)
    const packed = shipment?.items?.find(isIt)
    return {
      line_item_id: line.order_line_item_id,
      title: item?.product_title ?? item?.title ?? packed?.name ?? "",
      variant_title: item?.variant_title ?? null,
      thumbnail: item?.thumbnail ?? null,
      quantity: Number(line.quantity),
    }
  }),
  events: toEvents(shipment?.events ?? []),
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

const refundState = (payments: JourneyPayment[]) => {
  const refunds = payments.flatMap((payment) => payment.refunds ?? [])
  const paid = MathBN.sum(0, ...payments.map((payment) => payment.amount))
  const back = MathBN.sum(0, ...refunds.map((refund) => refund.amount))
  if (MathBN.gt(back, 0) && MathBN.gte(back, paid)) {
    return "full" as const
  }
  return refunds.some((refund) => !isLineRefund(refund.note))
    ? ("partial" as const)
    : ("none" as const)
}

const SHOWN = [null, "refunded"]
const UNDELIVERED: readonly UndeliveredReason[] = ["rto", "lost"]

const toUnavailable = (order: JourneyOrder, line: JourneyUnfulfillableLine): JourneyUnavailable => {
  const item = order.items.find((one) => one.id === line.order_line_item_id)
  const reason = UNDELIVERED.find((one) => one === line.reason)
  return {
    title: item?.product_title ?? item?.title ?? line.request?.line.title ?? "",
    variant_title: item?.variant_title ?? line.request?.line.variant_title ?? null,
    quantity: line.quantity,
    ...(reason ? { reason } : {}),
    refund:
      line.refund_amount === null
        ? null
        : {
            amount: MathBN.convert(line.refund_amount).toFixed(2),
            status: line.resolution === "refunded" ? "refunded" : "proposed",
          },
  }
}

const howMuchIsUnavailable = (order: JourneyOrder, lost: JourneyUnfulfillableLine[]) => {
  if (!lost.length) {
    return "none" as const
  }
  const open = lost.filter((line) => !line.resolution)
  return isWholeOrder(order, open) ? ("all" as const) : ("some" as const)
}

/** Paid online and not yet booked, an order waits for nothing of hers. */
const toWaiting = (order: JourneyOrder, payable: boolean, isRouted: boolean) => {
  if (order.status === "canceled" || payable || isRouted) {
    return null
  }
  const isPaid = paymentsOf(order).some(
    (one) => one.provider_id !== COD_PROVIDER_ID && !one.canceled_at && !isGivenBack(one)
  )
  if (isPaid) {
    return null
  }
  return awaitsConfirmation(order) ? ("confirmation" as const) : ("payment" as const)
}

/** What the shopper sees of an order: derived each time, and silent about suppliers and costs. */
export const buildJourney = (
  order: JourneyOrder,
  purchaseOrders: JourneyPurchaseOrder[],
  shipments: JourneyShipment[],
  unfulfillable: JourneyUnfulfillableLine[] = []
): Journey => {
  const current = purchaseOrders.filter(isCurrent)
  const lost = unfulfillable.filter((line) => SHOWN.includes(line.resolution))
  const shipmentOf = (one: JourneyPurchaseOrder) =>
    shipments.find((shipment) => shipment.purchase_order_id === one.id)
  const payments = paymentsOf(order).filter(
    (payment) => !payment.canceled_at && !isGivenBack(payment)
  )
  const refunded = refundState(payments)
  const payable = isPayable(order) || refunded === "full"
  const parcels = current.map((one) => toParcel(order, one, shipmentOf(one)))
  return {
    number: orderNumber(order.display_id, order.created_at),
    status: deriveOrderStatus({
      order: order.status,
      payable,
      parcels: current.map((one) => ({
        purchase_order: one.status,
        shipment: shipmentOf(one)?.status,
      })),
      returns: (order.returns ?? []).filter((one) => !one.canceled_at).map((one) => one.status),
      unavailable: howMuchIsUnavailable(order, lost),
      refunded,
    }),
    placed_at: iso(order.created_at)!,
    payment_method: isCashOnDelivery(order) ? "cod" : "prepaid",
    waiting_for: toWaiting(order, payable, current.length > 0),
    parcels,
    unavailable: lost.map((line) => toUnavailable(order, line)),
    steps: toSteps(order, payable, parcels, current),
  }
}
