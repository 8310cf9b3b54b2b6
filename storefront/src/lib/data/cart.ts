import "server-only"

import { cache } from "react"

import type { Cart } from "../types"
import { medusa, MedusaFault } from "./client"
import { indiaRegionId } from "./regions"
import { reshapeCart, type WireCart } from "./reshape/cart"
import { readSession, writeSession } from "./session"

/**
 * This visitor's open cart; `null` when there is none, or when it has become an order.
 * @throws MedusaFault when Medusa cannot be reached
 */
export const currentCart = cache(async (): Promise<Cart | null> => {
  const id = await readSession("cart")
  if (!id) {
    return null
  }
  const asked = Date.now()
  try {
    const { cart } = await medusa<{ cart: WireCart }>(`/store/carts/${id}`)
    return cart.completed_at ? null : reshapeCart(cart, await readSession("prepaid"), asked)
  } catch (error) {
    if (error instanceof MedusaFault && error.status === 404) {
      return null
    }
    throw error
  }
})

/** Starts a cart for India and remembers it; a signed-in customer's cart is hers from the start. */
export async function startCart(line: {
  variant_id: string
  quantity: number
  metadata: object
}): Promise<Cart> {
  const [regionId, token] = await Promise.all([indiaRegionId(), readSession("customer")])
  const { cart } = await medusa<{ cart: WireCart }>("/store/carts", {
    method: "POST",
    body: { region_id: regionId, items: [line] },
    token: token ?? undefined,
  })
  await writeSession("cart", cart.id)
  return reshapeCart(cart)
}

/** A change to the cart that Medusa answers with the whole cart. */
export async function mutateCart(
  path: string,
  method: "POST" | "DELETE",
  body?: unknown
): Promise<Cart> {
  const reply = await medusa<{ cart?: WireCart; parent?: WireCart }>(path, { method, body })
  const wire = reply.cart ?? reply.parent
  if (!wire) {
    throw new MedusaFault(502, "unexpected", "The shop answered without a cart")
  }
  return reshapeCart(wire, await readSession("prepaid"))
}
