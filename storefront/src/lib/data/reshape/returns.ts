import type {
  RefundMethod,
  ReturnOptions,
  ReturnRequest,
  ReturnRequestParcel,
} from "../../return-types"
import { amount, records, text, texts } from "./read"

export type WireReturnOptions = {
  allowed: boolean
  reason?: string | null
  window_days?: number | null
  items?: {
    line_item_id: string
    purchase_order_id?: string | null
    title?: string | null
    variant_title?: string | null
    thumbnail?: string | null
    returnable_quantity?: number | null
    returnable_until?: string | null
    reason_not?: string | null
    exchange_variants?: { variant_id: string; title?: string | null; in_stock?: boolean }[] | null
  }[]
  reasons?: { code: string; label?: string | null; needs_photo?: boolean }[] | null
  pickup_dates?: string[] | null
  refund_methods?: string[] | null
  fee?: number | string | null
  refund_consent?: { version: string; text: string } | null
}

type WireParcel = {
  awb?: string | null
  courier?: string | null
  status?: string | null
  events?:
    { status: string; label?: string | null; place?: string | null; at?: string | null }[] | null
}

export type WireReturnRequest = {
  id: string
  number: string
  kind: string
  status: string
  items?: {
    id?: string
    line_item_id?: string
    title?: string | null
    variant_title?: string | null
    thumbnail?: string | null
    quantity?: number | null
  }[]
  pickup_date?: string | null
  refund?: {
    method?: string | null
    masked?: string | null
    amount?: number | string | null
  } | null
  parcels?: WireParcel[] | null
  events?: { status: string; at?: string | null; note?: string | null }[] | null
}

const METHODS: readonly RefundMethod[] = ["source", "upi", "bank"]

const methodOf = (value: unknown): RefundMethod | null =>
  METHODS.find((method) => method === value) ?? null

export function reshapeReturnOptions(wire: WireReturnOptions): ReturnOptions {
  return {
    allowed: wire.allowed,
    reason: text(wire.reason),
    windowDays: amount(wire.window_days),
    items: records(wire.items).map((item) => ({
      key: [item.line_item_id, item.purchase_order_id].filter(Boolean).join(":"),
      lineItemId: item.line_item_id,
      purchaseOrderId: item.purchase_order_id ?? null,
      title: text(item.title) ?? "Your piece",
      variantTitle: text(item.variant_title),
      thumbnail: item.thumbnail ?? null,
      returnable: amount(item.returnable_quantity) ?? 0,
      until: item.returnable_until ?? null,
      whyNot: text(item.reason_not),
      sizes: records(item.exchange_variants).map((variant) => ({
        variantId: variant.variant_id,
        title: text(variant.title) ?? "",
        inStock: Boolean(variant.in_stock),
      })),
    })),
    reasons: records(wire.reasons).map((reason) => ({
      code: reason.code,
      label: text(reason.label) ?? reason.code,
      needsPhoto: Boolean(reason.needs_photo),
    })),
    pickupDates: texts(wire.pickup_dates),
    refundMethods: texts(wire.refund_methods).flatMap((method) => methodOf(method) ?? []),
    fee: amount(wire.fee) ?? 0,
    consent: wire.refund_consent ?? null,
  }
}

function reshapeParcel(wire: WireParcel): ReturnRequestParcel {
  return {
    awb: text(wire.awb),
    courier: text(wire.courier),
    status: wire.status ?? "",
    events: records(wire.events).map((event) => ({
      status: event.status,
      label: event.label ?? event.status,
      place: text(event.place),
      at: event.at ?? null,
    })),
  }
}

export function reshapeReturnRequest(wire: WireReturnRequest): ReturnRequest {
  const method = methodOf(wire.refund?.method)
  return {
    id: wire.id,
    number: wire.number,
    kind: wire.kind === "exchange" ? "exchange" : "return",
    status: wire.status,
    items: records(wire.items).map((item, index) => ({
      id: item.id ?? item.line_item_id ?? String(index),
      title: text(item.title) ?? "Your piece",
      variantTitle: text(item.variant_title),
      thumbnail: item.thumbnail ?? null,
      quantity: amount(item.quantity) ?? 1,
    })),
    pickupDate: wire.pickup_date ?? null,
    refund:
      wire.refund && method
        ? { method, masked: text(wire.refund.masked), amount: amount(wire.refund.amount) }
        : null,
    parcels: records(wire.parcels).map(reshapeParcel),
    events: records(wire.events)
      .map(({ status, at, note }) => ({ status, at: at ?? null, note: text(note) }))
      .sort((a, b) => (a.at ?? "").localeCompare(b.at ?? "")),
  }
}
