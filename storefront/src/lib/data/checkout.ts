import "server-only"

import type { PaymentSession } from "../types"
import { medusa, MedusaFault } from "./client"
import { amount } from "./reshape/read"
import type { WireCart } from "./reshape/cart"

export const PROVIDERS = { razorpay: "pp_razorpay_razorpay", cod: "pp_cod_cod" } as const

type WireCollection = {
  id: string
  payment_sessions?: {
    id: string
    provider_id: string
    status: string
    amount: number | string
    data?: Record<string, unknown> | null
  }[]
}

type WireComplete =
  | { type: "order"; order: { id: string } }
  | { type: "cart"; cart: WireCart; error: { message: string } }

export type PlacedOrder = { id: string; number: string; track_token: string }

/** A payment session with a provider for what the cart costs now. @throws MedusaFault */
export async function startPayment(cartId: string, providerId: string): Promise<PaymentSession> {
  const { payment_collection } = await medusa<{ payment_collection: WireCollection }>(
    "/store/payment-collections",
    {
      method: "POST",
      body: { cart_id: cartId },
    }
  )
  const reply = await medusa<{ payment_collection: WireCollection }>(
    `/store/payment-collections/${payment_collection.id}/payment-sessions`,
    { method: "POST", body: { provider_id: providerId } }
  )
  const session = reply.payment_collection.payment_sessions?.find(
    (entry) => entry.provider_id === providerId
  )
  if (!session) {
    throw new MedusaFault(502, "unexpected", "The payment could not be started")
  }
  return {
    id: session.id,
    providerId: session.provider_id,
    status: session.status,
    amount: amount(session.amount) ?? 0,
    data: session.data ?? {},
  }
}

export type CompleteOutcome = { placed: true; orderId: string } | { placed: false; message: string }

/** Asks Medusa to turn the cart into an order. @throws MedusaFault when the cart is not ready */
export async function completeCart(cartId: string): Promise<CompleteOutcome> {
  const reply = await medusa<WireComplete>(`/store/carts/${cartId}/complete`, {
    method: "POST",
    timeoutMs: 60_000,
  })
  return reply.type === "order"
    ? { placed: true, orderId: reply.order.id }
    : { placed: false, message: reply.error.message || "The payment was not completed." }
}

/** The order a cart became. @throws MedusaFault 404 while it is still a cart */
export async function orderOfCart(cartId: string): Promise<PlacedOrder> {
  const { order } = await medusa<{ order: PlacedOrder }>(`/store/carts/${cartId}/order`, {
    timeoutMs: 8_000,
  })
  return order
}
