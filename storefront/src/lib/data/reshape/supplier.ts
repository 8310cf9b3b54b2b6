import type { OwnListing, SupplierAddress, SupplierProfile } from "../../supplier-types"
import { amount, text, texts } from "./read"

type WireAddress = Partial<
  Record<
    "name" | "phone" | "address_1" | "address_2" | "city" | "province" | "postal_code",
    string | null
  >
>

export type WireSupplier = {
  code: string
  name: string
  contact_name?: string | null
  email?: string | null
  phone?: string | null
  whatsapp?: string | null
  gstin?: string | null
  channel: string
  languages?: string[] | null
  pickup_address?: WireAddress | null
  return_address?: WireAddress | null
  answer_minutes: number
  dispatch_hours: number
  pay_on?: SupplierProfile["payOn"]
  pay_after_days?: number | null
}

export type WireListing = {
  id: string
  supplier_sku: string
  title?: string | null
  variant_title?: string | null
  thumbnail?: string | null
  reported_stock: number
  cost_price?: number | string | null
  lead_days: number
  reported_at?: string | null
  feed_id?: string | null
}

function reshapeAddress(wire: WireAddress | null | undefined): SupplierAddress | null {
  return wire
    ? {
        name: wire.name ?? "",
        phone: wire.phone ?? "",
        lines: [
          wire.address_1,
          wire.address_2,
          [wire.city, wire.postal_code].filter(Boolean).join(" "),
          wire.province,
        ].flatMap((line) => text(line) ?? []),
      }
    : null
}

export function reshapeSupplier(wire: WireSupplier): SupplierProfile {
  return {
    code: wire.code,
    name: wire.name,
    contactName: text(wire.contact_name),
    email: text(wire.email),
    phone: text(wire.phone),
    whatsapp: text(wire.whatsapp),
    gstin: text(wire.gstin),
    channel: wire.channel,
    languages: texts(wire.languages),
    pickup: reshapeAddress(wire.pickup_address),
    returns: reshapeAddress(wire.return_address),
    answerMinutes: wire.answer_minutes,
    dispatchHours: wire.dispatch_hours,
    payOn: wire.pay_on ?? null,
    payAfterDays: wire.pay_after_days ?? 0,
  }
}

export function reshapeListing(wire: WireListing): OwnListing {
  return {
    id: wire.id,
    supplierSku: wire.supplier_sku,
    title: text(wire.title) ?? wire.supplier_sku,
    variantTitle: text(wire.variant_title),
    thumbnail: wire.thumbnail ?? null,
    stock: wire.reported_stock,
    costPrice: amount(wire.cost_price),
    leadDays: wire.lead_days,
    reportedAt: wire.reported_at ?? null,
    fromFeed: Boolean(wire.feed_id),
  }
}
