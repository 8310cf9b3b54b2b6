"use server"

import { parseAddress, parseEmail, type FieldErrors } from "../address-form"
import { orderPath } from "../order-path"
import type { Cart, CodAvailability, PaymentSession, ShippingChoice } from "../types"
import { mutateCart } from "./cart"
import { completeCart, orderOfCart, startPayment } from "./checkout"
import { faultMessage, MedusaFault, medusa, optional } from "./client"
import { toWireAddress } from "./reshape/cart"
import { clearSession, readSession } from "./session"
import { codAvailability, listShippingChoices, promiseForCart } from "./shipping"

export type DeliveryResult =
  | { ok: true; cart: Cart; choices: ShippingChoice[]; cod: CodAvailability }
  | { ok: false; message: string; errors?: FieldErrors }

export type ShippingResult =
  { ok: true; cart: Cart; cod: CodAvailability } | { ok: false; message: string }

export type PaymentResult = { ok: true; session: PaymentSession } | { ok: false; message: string }

export type OrderResult =
  | { state: "placed"; path: string }
  /** The money may have moved; the order will show up by itself. */
  | { state: "pending" }
  | { state: "failed"; message: string }

const NO_COD: CodAvailability = {
  available: false,
  reason: "We could not check cash on delivery just now.",
  fee: 0,
}

async function requireCartId(): Promise<string> {
  const id = await readSession("cart")
  if (!id) {
    throw new MedusaFault(404, "not_found", "Your bag has expired. Please add your items again.")
  }
  return id
}

/** Stores contact and address in the cart and answers how it can travel and whether it can be paid in cash. */
export async function saveDelivery(form: FormData): Promise<DeliveryResult> {
  const email = parseEmail(String(form.get("email") ?? ""))
  const address = parseAddress(form)
  if (!email || !address.ok) {
    const errors = {
      ...(email ? {} : { email: "Enter an e-mail address, like name@example.com." }),
      ...(address.ok ? {} : address.errors),
    }
    return { ok: false, message: "Please check the marked fields.", errors }
  }
  try {
    const id = await requireCartId()
    const pincode = address.value.postalCode
    const promise = await optional(promiseForCart(id, pincode), null)
    if (promise && !promise.serviceable) {
      const message = `No courier takes all of your bag to ${pincode} yet.`
      return { ok: false, message, errors: { postalCode: message } }
    }
    const wire = toWireAddress(address.value)
    const cart = await mutateCart(`/store/carts/${id}`, "POST", {
      email,
      shipping_address: wire,
      billing_address: wire,
    })
    const [choices, cod] = await Promise.all([
      listShippingChoices(id),
      optional(codAvailability(pincode, id), NO_COD),
    ])
    return { ok: true, cart, choices, cod }
  } catch (error) {
    return { ok: false, message: faultMessage(error) }
  }
}

/** Chooses how the cart travels; the total of the answer includes it. */
export async function chooseShipping(optionId: string): Promise<ShippingResult> {
  try {
    const id = await requireCartId()
    const cart = await mutateCart(`/store/carts/${id}/shipping-methods`, "POST", {
      option_id: optionId,
    })
    const cod = cart.address
      ? await optional(codAvailability(cart.address.postalCode, id), NO_COD)
      : NO_COD
    return { ok: true, cart, cod }
  } catch (error) {
    return { ok: false, message: faultMessage(error) }
  }
}

/** Opens a payment session with a provider, replacing the cart's earlier one. */
export async function preparePayment(providerId: string): Promise<PaymentResult> {
  try {
    return { ok: true, session: await startPayment(await requireCartId(), providerId) }
  } catch (error) {
    return { ok: false, message: faultMessage(error) }
  }
}

/** Turns the cart into an order. The cart stays when the payment is refused, so nothing is lost. */
export async function placeOrder(): Promise<OrderResult> {
  let cartId: string
  try {
    cartId = await requireCartId()
  } catch (error) {
    return { state: "failed", message: faultMessage(error) }
  }
  try {
    const outcome = await completeCart(cartId)
    return outcome.placed
      ? await settle(cartId, outcome.orderId)
      : { state: "failed", message: outcome.message }
  } catch (error) {
    // Another request (the payment webhook) may be completing the same cart right now.
    const uncertain =
      error instanceof MedusaFault &&
      (error.status === 409 || error.status === 0 || error.status >= 500)
    return uncertain ? { state: "pending" } : { state: "failed", message: faultMessage(error) }
  }
}

type RazorpayReply = {
  razorpay_payment_id: string
  razorpay_order_id: string
  razorpay_signature: string
}

/** Checks what Razorpay handed to the browser, then places the order. A forged reply is refused. */
export async function confirmRazorpay(
  sessionId: string,
  reply: RazorpayReply
): Promise<OrderResult> {
  try {
    await medusa("/store/razorpay/verify", {
      method: "POST",
      body: {
        payment_session_id: sessionId,
        razorpay_payment_id: reply.razorpay_payment_id,
        razorpay_order_id: reply.razorpay_order_id,
        razorpay_signature: reply.razorpay_signature,
      },
    })
  } catch (error) {
    const refused = error instanceof MedusaFault && error.status >= 400 && error.status < 500
    return refused ? { state: "failed", message: faultMessage(error) } : { state: "pending" }
  }
  return placeOrder()
}

/** Whether the cart has become an order meanwhile, whoever completed it. */
export async function findPlacedOrder(): Promise<OrderResult> {
  const cartId = await readSession("cart")
  if (!cartId) {
    return { state: "failed", message: "We could not find your bag." }
  }
  const order = await optional(orderOfCart(cartId), null)
  return order ? await settle(cartId, order.id) : { state: "pending" }
}

async function settle(cartId: string, orderId: string): Promise<OrderResult> {
  const order = await optional(orderOfCart(cartId), null)
  await clearSession("cart")
  return {
    state: "placed",
    path: orderPath(order?.id ?? orderId, order?.track_token, "/confirmed"),
  }
}
