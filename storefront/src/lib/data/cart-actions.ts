"use server"

import type { Cart } from "../types"
import { mutateCart, startCart } from "./cart"
import { faultMessage, MedusaFault } from "./client"
import { clearSession, readSession } from "./session"

export type CartResult = { ok: true; cart: Cart } | { ok: false; message: string }

const MAX_QUANTITY = 10

async function attempt(change: () => Promise<Cart>): Promise<CartResult> {
  try {
    return { ok: true, cart: await change() }
  } catch (error) {
    return { ok: false, message: friendly(error) }
  }
}

function friendly(error: unknown): string {
  const message = faultMessage(error)
  return /inventory|stock/i.test(message) ? "That is more than we have left in this size." : message
}

/** Adds one variant to the cart, starting the cart if there is none. Amount `mrp` in ₹, shown as the saving. */
export async function addToCart(
  variantId: string,
  quantity: number,
  mrp: number | null
): Promise<CartResult> {
  const line = {
    variant_id: variantId,
    quantity: Math.min(Math.max(Math.trunc(quantity) || 1, 1), MAX_QUANTITY),
    metadata: mrp === null ? {} : { mrp },
  }
  return attempt(async () => {
    const id = await readSession("cart")
    if (!id) {
      return startCart(line)
    }
    try {
      return await mutateCart(`/store/carts/${id}/line-items`, "POST", line)
    } catch (error) {
      const gone =
        error instanceof MedusaFault &&
        (error.status === 404 || /already completed/i.test(error.message))
      if (!gone) throw error
      await clearSession("cart")
      return startCart(line)
    }
  })
}

/** Sets a line's quantity; zero takes the line out. */
export async function setLineQuantity(lineId: string, quantity: number): Promise<CartResult> {
  return attempt(async () => {
    const path = `/store/carts/${await requireCartId()}/line-items/${encodeURIComponent(lineId)}`
    return quantity > 0
      ? mutateCart(path, "POST", { quantity: Math.min(Math.trunc(quantity), MAX_QUANTITY) })
      : mutateCart(path, "DELETE")
  })
}

/** Applies a coupon; a code that brings nothing is an answer, not a silent no-op. */
export async function applyCoupon(code: string): Promise<CartResult> {
  const wanted = code.trim().toUpperCase().slice(0, 40)
  if (!wanted) {
    return { ok: false, message: "Enter a coupon code first." }
  }
  const result = await attempt(async () =>
    mutateCart(`/store/carts/${await requireCartId()}/promotions`, "POST", {
      promo_codes: [wanted],
    })
  )
  if (!result.ok) {
    return {
      ok: false,
      message: `We could not apply ${wanted}. Check the spelling, or try another code.`,
    }
  }
  return result.cart.codes.includes(wanted)
    ? result
    : { ok: false, message: `${wanted} does not apply to this bag.` }
}

export async function removeCoupon(code: string): Promise<CartResult> {
  return attempt(async () =>
    mutateCart(`/store/carts/${await requireCartId()}/promotions`, "DELETE", {
      promo_codes: [code],
    })
  )
}

async function requireCartId(): Promise<string> {
  const id = await readSession("cart")
  if (!id) {
    throw new MedusaFault(404, "not_found", "Your bag has expired. Please add your items again.")
  }
  return id
}
