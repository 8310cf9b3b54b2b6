import { isFeeLine } from "../../fee-line"
import { orderNumber } from "../../format"
import type { Journey, Order, OrderItem, OrderSummary } from "../../types"
import { reshapeAddress, type WireAddress } from "./cart"
import { amount, records, rupees, text } from "./read"

type WireItem = {
  id: string
  product_id?: string | null
  product_handle?: string | null
  product_title?: string | null
  title: string
  variant_title?: string | null
  thumbnail?: string | null
  quantity: number
  unit_price: number | string
  total?: number | string | null
  metadata?: Record<string, unknown> | null
  detail?: { delivered_quantity?: number | string | null } | null
}

export type WireOrder = {
  id: string
  display_id: number
  created_at: string
  email?: string | null
  items?: WireItem[] | null
  original_item_total?: number | string | null
  discount_total?: number | string | null
  shipping_total?: number | string | null
  total?: number | string | null
  shipping_address?: WireAddress | null
  payment_collections?: { payments?: WirePayment[] | null }[] | null
}

type WirePayment = {
  provider_id: string
  canceled_at?: string | null
  data?: Record<string, unknown> | null
}

type WireJourney = {
  number: string
  status: string
  placed_at: string
  payment_method?: string
  unavailable?: {
    title?: string
    variant_title?: string | null
    quantity?: number
    reason?: string
    refund?: { amount: number | string; status: string } | null
  }[]
  parcels?: {
    number?: string
    status: string
    courier?: string | null
    awb?: string | null
    eta?: string | null
    items?: {
      line_item_id?: string
      title?: string
      variant_title?: string | null
      quantity?: number
      thumbnail?: string | null
    }[]
    events?: { status: string; label?: string | null; place?: string | null; at?: string | null }[]
  }[]
  steps?: { status: string; at?: string | null; done: boolean }[]
}

export type { WireJourney }

function reshapeItem(item: WireItem): OrderItem {
  const unitPrice = amount(item.unit_price) ?? 0
  return {
    id: item.id,
    productId: item.product_id ?? null,
    handle: item.product_handle ?? null,
    title: item.product_title ?? item.title,
    variantTitle: text(item.variant_title),
    thumbnail: item.thumbnail ?? null,
    quantity: item.quantity,
    unitPrice,
    total: amount(item.total) ?? unitPrice * item.quantity,
    delivered: (amount(item.detail?.delivered_quantity) ?? 0) > 0,
  }
}

/** A cash payment that was cancelled because she paid online after all counts no more. */
function paymentsOf(wire: WireOrder): WirePayment[] {
  const all = records(wire.payment_collections).flatMap(({ payments }) => records(payments))
  const live = all.filter((payment) => !payment.canceled_at)
  return live.length > 0 ? live : all
}

const isCash = (payment: WirePayment): boolean => payment.provider_id.includes("cod")

function paymentMethodOf(payments: WirePayment[]): Order["paymentMethod"] {
  return payments.length === 0 ? null : payments.some(isCash) ? "cod" : "online"
}

/** The pieces of an order; a fee is none. */
const piecesOf = (wire: WireOrder): OrderItem[] =>
  records(wire.items)
    .filter((item) => !isFeeLine(item))
    .map(reshapeItem)

export function reshapeOrder(wire: WireOrder): Order {
  const payments = paymentsOf(wire)
  const fees = records(wire.items).filter(isFeeLine).map(reshapeItem)
  const fee = rupees(...fees.map(({ total }) => total))
  return {
    id: wire.id,
    number: orderNumber(wire.display_id, wire.created_at),
    placedAt: wire.created_at,
    email: wire.email ?? null,
    items: piecesOf(wire),
    itemsTotal: rupees(amount(wire.original_item_total) ?? 0, -fee),
    fee,
    discountTotal: amount(wire.discount_total) ?? 0,
    shippingTotal: amount(wire.shipping_total) ?? 0,
    total: amount(wire.total) ?? 0,
    paymentMethod: paymentMethodOf(payments),
    awaitsCode: payments.some(
      (payment) =>
        isCash(payment) && !payment.canceled_at && payment.data?.confirmation === "pending"
    ),
    address: reshapeAddress(wire.shipping_address),
  }
}

export function reshapeOrderSummary(wire: WireOrder): OrderSummary {
  return {
    id: wire.id,
    number: orderNumber(wire.display_id, wire.created_at),
    placedAt: wire.created_at,
    total: amount(wire.total) ?? 0,
    items: piecesOf(wire),
  }
}

export function reshapeJourney(wire: WireJourney): Journey {
  return {
    number: wire.number,
    status: wire.status,
    placedAt: wire.placed_at,
    paymentMethod: wire.payment_method === "cod" ? "cod" : "prepaid",
    unavailable: records(wire.unavailable).map((line) => ({
      title: line.title ?? "",
      variantTitle: text(line.variant_title),
      quantity: line.quantity ?? 1,
      reason: line.reason === "rto" || line.reason === "lost" ? line.reason : null,
      refund: line.refund
        ? {
            amount: amount(line.refund.amount) ?? 0,
            status: line.refund.status === "refunded" ? "refunded" : "proposed",
          }
        : null,
    })),
    parcels: records(wire.parcels).map((parcel, index) => ({
      number: parcel.number ?? String(index + 1),
      status: parcel.status,
      courier: text(parcel.courier),
      awb: text(parcel.awb),
      eta: parcel.eta ?? null,
      items: records(parcel.items).map((item, position) => ({
        id: item.line_item_id ?? String(position),
        title: item.title ?? "",
        variantTitle: text(item.variant_title),
        quantity: item.quantity ?? 1,
        thumbnail: item.thumbnail ?? null,
      })),
      events: records(parcel.events).map((event) => ({
        status: event.status,
        label: event.label ?? event.status,
        place: text(event.place),
        at: event.at ?? null,
      })),
    })),
    steps: records(wire.steps).map(({ status, at, done }) => ({ status, at: at ?? null, done })),
  }
}
