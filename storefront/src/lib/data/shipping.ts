import "server-only"

import { promisedBy } from "../delivery-words"
import type { CartPromise, Serviceability, ShippingChoice } from "../types"
import { medusa, optional } from "./client"
import { amount, text } from "./reshape/read"

type WireServiceability = {
  serviceable: boolean
  cod: boolean
  min_date?: string | null
  max_date?: string | null
  estimated?: boolean
}

type WirePromise = {
  pincode: string
  serviceable: boolean
  estimated?: boolean
  surface: { amount: number | string; date: string }
  express: { amount: number | string; date: string }
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

/**
 * What a whole cart costs to send and when the last of its parcels is there, however many makers send it.
 * @param pincode left out: the cart's own
 */
export async function promiseForCart(cartId: string, pincode?: string): Promise<CartPromise> {
  const { promise } = await medusa<{ promise: WirePromise }>("/store/shipping/promise", {
    query: { cart_id: cartId, pincode },
    timeoutMs: 8_000,
  })
  const way = ({ amount: price, date }: WirePromise["surface"]) => ({ amount: amount(price), date })
  return {
    pincode: promise.pincode,
    serviceable: promise.serviceable,
    estimated: Boolean(promise.estimated),
    surface: way(promise.surface),
    express: way(promise.express),
  }
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

/**
 * The ways this cart can travel, cheapest first, each with its price in ₹ and its one date. A way without a
 * price today is left out, and all of them when couriers do not go there from every maker of the cart.
 */
export async function listShippingChoices(cartId: string): Promise<ShippingChoice[]> {
  const [{ shipping_options }, promise] = await Promise.all([
    medusa<{ shipping_options: WireShippingOption[] }>("/store/shipping-options", {
      query: { cart_id: cartId },
    }),
    optional(promiseForCart(cartId), null),
  ])
  if (promise && !promise.serviceable) {
    return []
  }
  const priced = await Promise.all(
    shipping_options.map(async (option): Promise<ShippingChoice> => {
      const kind = kindOf(option)
      const price =
        option.price_type === "calculated"
          ? await optional(calculatedAmount(option.id, cartId), null)
          : amount(option.amount)
      return {
        id: option.id,
        name: kind === "surface" ? "Standard" : kind === "express" ? "Express" : option.name,
        kind,
        amount: price,
        promise: promise && kind !== "other" ? promisedBy(promise[kind].date, promise) : null,
      }
    })
  )
  return priced
    .filter((choice) => choice.amount !== null)
    .sort((a, b) => (a.amount ?? 0) - (b.amount ?? 0))
}
