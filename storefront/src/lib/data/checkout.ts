import "server-only"

import { orderPath } from "../order-path"
import { completionKey, readMemory, type PaymentMemory } from "../payment-memory"
import type { PaymentMethod, PaymentProgress } from "../payment-types"
import type { Cart, PaymentSession } from "../types"
import { medusa, optional } from "./client"
import { reshapeCart, reshapeSession, type WireCart, type WireSession } from "./reshape/cart"
import { reshapeMethods, type WirePaymentMethod } from "./reshape/payment"
import { readSession, writeSession } from "./session"

type WireComplete =
  | { type: "order"; order: { id: string } }
  | { type: "cart"; cart: WireCart; error: { message: string } }

type WirePaymentState = { state: string; failure?: string | null; reason?: string | null }

export type PlacedOrder = { id: string; number: string; track_token: string }

const login = async (): Promise<string | undefined> => (await readSession("customer")) ?? undefined

/** The ways a cart can be paid now, with what each adds or saves. @throws MedusaFault */
export async function paymentMethods(cartId: string): Promise<PaymentMethod[]> {
  const { payment_methods } = await medusa<{ payment_methods: WirePaymentMethod[] }>(
    `/store/carts/${cartId}/payment-methods`,
    { token: await login(), timeoutMs: 8_000 }
  )
  return reshapeMethods(payment_methods)
}

/**
 * Chooses how a cart is paid: its fee or its discount is in the cart of the answer, and the session asks
 * for that total.
 * @throws MedusaFault 400 with the reason when this way is not open
 */
export async function choosePaymentMethod(
  cartId: string,
  method: PaymentMethod
): Promise<{ cart: Cart; session: PaymentSession }> {
  const reply = await medusa<{ cart: WireCart; payment_session: WireSession }>(
    `/store/carts/${cartId}/payment-method`,
    {
      method: "POST",
      body: { provider_id: method.providerId },
      token: await login(),
      timeoutMs: 30_000,
    }
  )
  return {
    cart: reshapeCart(reply.cart, method.discount?.code ?? null),
    session: reshapeSession(reply.payment_session),
  }
}

export type CompleteOutcome = { placed: true; orderId: string } | { placed: false; message: string }

/** Asks Medusa to turn the cart into an order. @throws MedusaFault when the cart is not ready */
export async function completeCart(memory: PaymentMemory): Promise<CompleteOutcome> {
  const token = await login()
  const reply = await medusa<WireComplete>(`/store/carts/${memory.cart}/complete`, {
    method: "POST",
    token,
    idempotencyKey: completionKey(memory, token ?? null),
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

/** How far paying this visitor's cart had come. */
export async function paymentMemory(): Promise<PaymentMemory | null> {
  return readMemory(await readSession("payment"))
}

/** Only in server actions: a page that is rendering cannot set cookies. */
export async function keepPaymentMemory(memory: PaymentMemory): Promise<void> {
  await writeSession("payment", JSON.stringify(memory))
}

/** How the payment of a session stands, as the shop knows it; null when it knows nothing of it. */
export async function paymentState(sessionId: string): Promise<WirePaymentState | null> {
  const reply = await optional(
    medusa<{ payment: WirePaymentState }>(
      `/store/razorpay/payments/${encodeURIComponent(sessionId)}`,
      { token: await login(), timeoutMs: 8_000 }
    ),
    null
  )
  return reply?.payment ?? null
}

/** What has become of a cart and of a payment begun for it. Reads only. */
export async function paymentProgress(
  cartId: string,
  memory: PaymentMemory | null
): Promise<PaymentProgress> {
  const order = await optional(orderOfCart(cartId), null)
  if (order) {
    return { state: "placed", path: orderPath(order.id, order.track_token, "/confirmed") }
  }
  if (!memory || memory.cart !== cartId || memory.stage === "chosen") {
    return { state: "open" }
  }
  const payment = await paymentState(memory.session)
  switch (payment?.state) {
    case "paid":
    case "placed":
      return { state: "pending" }
    case "refund_pending":
    case "refunded":
      return {
        state: "refunded",
        reason: payment.reason ?? null,
        done: payment.state === "refunded",
      }
    case "failed":
      return {
        state: "failed",
        message: payment.failure ?? "The payment did not go through.",
      }
    default:
      return { state: memory.stage === "returned" ? "pending" : "open" }
  }
}
