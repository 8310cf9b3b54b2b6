import { isFeeLine } from "../../fee-line"
import type { Address, Cart, CartLine, PaymentSession } from "../../types"
import { amount, records, rupees, text } from "./read"

export type WireAddress = {
  id?: string
  first_name?: string | null
  last_name?: string | null
  phone?: string | null
  address_1?: string | null
  address_2?: string | null
  city?: string | null
  province?: string | null
  postal_code?: string | null
  is_default_shipping?: boolean | null
}

type WireLine = {
  id: string
  variant_id?: string | null
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
  created_at?: string
}

export type WireCart = {
  id: string
  region_id?: string | null
  email?: string | null
  completed_at?: string | null
  items?: WireLine[] | null
  promotions?: { code?: string | null; is_automatic?: boolean }[] | null
  original_item_total?: number | string | null
  discount_total?: number | string | null
  shipping_total?: number | string | null
  tax_total?: number | string | null
  total?: number | string | null
  shipping_address?: WireAddress | null
  shipping_methods?:
    { shipping_option_id?: string | null; amount?: number | string | null }[] | null
  payment_collection?: { id: string; payment_sessions?: WireSession[] } | null
}

export type WireSession = {
  id: string
  provider_id: string
  status: string
  amount?: number | string | null
  data?: Record<string, unknown> | null
}

export function reshapeAddress(wire: WireAddress | null | undefined): Address | null {
  if (!wire?.postal_code) {
    return null
  }
  return {
    firstName: wire.first_name ?? "",
    lastName: wire.last_name ?? "",
    phone: wire.phone ?? "",
    address1: wire.address_1 ?? "",
    address2: wire.address_2 ?? "",
    city: wire.city ?? "",
    province: wire.province ?? "",
    postalCode: wire.postal_code,
  }
}

/** Our address in Medusa's words, always in India. */
export function toWireAddress(address: Address): WireAddress & { country_code: "in" } {
  return {
    first_name: address.firstName,
    last_name: address.lastName,
    phone: address.phone,
    address_1: address.address1,
    address_2: address.address2,
    city: address.city,
    province: address.province,
    postal_code: address.postalCode,
    country_code: "in",
  }
}

function reshapeLine(line: WireLine): CartLine {
  const unitPrice = amount(line.unit_price) ?? 0
  return {
    id: line.id,
    variantId: line.variant_id ?? "",
    productId: line.product_id ?? null,
    handle: line.product_handle ?? null,
    title: line.product_title ?? line.title,
    variantTitle: text(line.variant_title),
    thumbnail: line.thumbnail ?? null,
    quantity: line.quantity,
    unitPrice,
    mrp: amount(line.metadata?.mrp),
    total: amount(line.total) ?? unitPrice * line.quantity,
  }
}

function currentSession(wire: WireCart): PaymentSession | null {
  const live = records(wire.payment_collection?.payment_sessions).filter(
    (session) => !["canceled", "error"].includes(session.status)
  )
  const session = live.at(-1)
  return session ? reshapeSession(session) : null
}

export function reshapeSession(session: WireSession): PaymentSession {
  return {
    id: session.id,
    providerId: session.provider_id,
    status: session.status,
    amount: amount(session.amount) ?? 0,
    data: session.data ?? {},
  }
}

/**
 * Medusa's cart as the cart and checkout pages need it, lines in the order they were added.
 * @param prepaidCode the code that paying online brings; it is no coupon of the shopper's
 * @param asOf from when on it is true, ms: of a change when it was answered, of a reading when it was asked for
 */
export function reshapeCart(
  wire: WireCart,
  prepaidCode: string | null = null,
  asOf = Date.now()
): Cart {
  const all = records(wire.items).sort((a, b) =>
    (a.created_at ?? "").localeCompare(b.created_at ?? "")
  )
  const lines = all.filter((line) => !isFeeLine(line))
  const fee = rupees(...all.filter(isFeeLine).map((line) => reshapeLine(line).total))
  const codes = records(wire.promotions).flatMap((promotion) =>
    promotion.is_automatic ? [] : (promotion.code ?? [])
  )
  return {
    id: wire.id,
    regionId: wire.region_id ?? null,
    email: wire.email ?? null,
    completed: Boolean(wire.completed_at),
    lines: lines.map(reshapeLine),
    codes: codes.filter((code) => code !== prepaidCode),
    prepaidCode: prepaidCode && codes.includes(prepaidCode) ? prepaidCode : null,
    itemsTotal: rupees(amount(wire.original_item_total) ?? 0, -fee),
    fee,
    discountTotal: amount(wire.discount_total) ?? 0,
    shippingTotal: amount(wire.shipping_total) ?? 0,
    taxTotal: amount(wire.tax_total) ?? 0,
    total: amount(wire.total) ?? 0,
    address: reshapeAddress(wire.shipping_address),
    shippingOptionId: wire.shipping_methods?.at(-1)?.shipping_option_id ?? null,
    paymentSession: currentSession(wire),
    asOf,
  }
}
