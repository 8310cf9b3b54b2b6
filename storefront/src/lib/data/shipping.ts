import "server-only"

import { formatDate, formatDateRange } from "../format"
import type { CodAvailability, Serviceability, ShippingChoice } from "../types"
import { medusa, optional } from "./client"
import { amount, text } from "./reshape/read"
import { readSession } from "./session"

type WireServiceability = {
  serviceable: boolean
  cod: boolean
  min_date?: string | null
  max_date?: string | null
  estimated?: boolean
}

type WireShippingOption = {
  id: string
  name: string
  price_type?: string
  amount?: number | string | null
  data?: Record<string, unknown> | null
  type?: { code?: string; description?: string } | null
}

/** Whether a pincode can be delivered to, whether it can pay in cash, and by when. */
export async function checkServiceability(
  pincode: string,
  variantId?: string
): Promise<Serviceability> {
  const wire = await medusa<WireServiceability>("/store/shipping/serviceability", {
    query: { pincode, variant_id: variantId },
    revalidate: 300,
    tags: ["serviceability"],
    timeoutMs: 5_000,
  })
  return {
    pincode,
    serviceable: wire.serviceable,
    cod: wire.cod,
    minDate: wire.min_date ?? null,
    maxDate: wire.max_date ?? null,
    estimated: Boolean(wire.estimated),
  }
}

/** Whether this cart may be paid in cash at this pincode; fee in ₹. */
export async function codAvailability(pincode: string, cartId: string): Promise<CodAvailability> {
  const wire = await medusa<{
    available: boolean
    reason?: string | null
    fee?: number | string | null
  }>("/store/payments/cod-availability", {
    query: { pincode, cart_id: cartId },
    token: (await readSession("customer")) ?? undefined,
    timeoutMs: 8_000,
  })
  return { available: wire.available, reason: text(wire.reason), fee: amount(wire.fee) ?? 0 }
}

function kindOf(option: WireShippingOption): ShippingChoice["kind"] {
  const hint =
    `${text(option.data?.id) ?? ""} ${option.type?.code ?? ""} ${option.name}`.toLowerCase()
  return hint.includes("express")
    ? "express"
    : hint.includes("surface") || hint.includes("standard")
      ? "surface"
      : "other"
}

async function calculatedAmount(optionId: string, cartId: string): Promise<number | null> {
  const { shipping_option } = await medusa<{
    shipping_option: { amount?: number | string | null }
  }>(`/store/shipping-options/${optionId}/calculate`, {
    method: "POST",
    body: { cart_id: cartId },
    timeoutMs: 10_000,
  })
  return amount(shipping_option.amount)
}

/** The ways this cart can travel, cheapest kind first, each with its price in ₹; one that has no price today is left out. */
export async function listShippingChoices(
  cartId: string,
  pincode: string
): Promise<ShippingChoice[]> {
  const [{ shipping_options }, promise] = await Promise.all([
    medusa<{ shipping_options: WireShippingOption[] }>("/store/shipping-options", {
      query: { cart_id: cartId },
    }),
    optional(checkServiceability(pincode), null),
  ])
  const priced = await Promise.all(
    shipping_options.map(async (option): Promise<ShippingChoice> => {
      const kind = kindOf(option)
      const price =
        option.price_type === "calculated"
          ? await optional(calculatedAmount(option.id, cartId), null)
          : amount(option.amount)
      const known = promise?.serviceable ? promise : null
      const range = formatDateRange(known?.minDate ?? null, known?.maxDate ?? null)
      const earliest = formatDate(known?.minDate, "weekday")
      return {
        id: option.id,
        name: kind === "surface" ? "Standard" : kind === "express" ? "Express" : option.name,
        kind,
        amount: price,
        promise: !range
          ? null
          : kind === "express"
            ? `From ${earliest}, with the fastest courier`
            : `Arrives ${range}`,
      }
    })
  )
  return priced
    .filter((choice) => choice.amount !== null)
    .sort((a, b) => (a.amount ?? 0) - (b.amount ?? 0))
}
