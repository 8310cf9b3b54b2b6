"use server"

import { parseAddress, parseEmail, type FieldErrors } from "../address-form"
import { rememberAttempt, type PaymentAttempt, type PaymentMemory } from "../payment-memory"
import type { ChoiceResult, PaymentMethod, PaymentProgress } from "../payment-types"
import type { Cart, ShippingChoice } from "../types"
import { mutateCart } from "./cart"
import {
  choosePaymentMethod,
  completeCart,
  keepPaymentMemory,
  paymentMemory,
  paymentMethods,
  paymentProgress,
} from "./checkout"
import { faultMessage, MedusaFault, optional } from "./client"
import { toWireAddress } from "./reshape/cart"
import { clearSession, readSession, writeSession } from "./session"
import { listShippingChoices, promiseForCart } from "./shipping"
import { verifyRazorpay, type RazorpayReply } from "./verify-razorpay"

export type DeliveryResult =
  | { ok: true; cart: Cart; choices: ShippingChoice[] }
  | { ok: false; message: string; errors?: FieldErrors }

export type ShippingResult = { ok: true; cart: Cart } | { ok: false; message: string }

async function requireCartId(): Promise<string> {
  const id = await readSession("cart")
  if (!id) {
    throw new MedusaFault(404, "not_found", "Your bag has expired. Please add your items again.")
  }
  return id
}

/** Stores contact and address in the cart and answers how it can travel. */
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
    return { ok: true, cart, choices: await listShippingChoices(id) }
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
    return { ok: true, cart }
  } catch (error) {
    return { ok: false, message: faultMessage(error) }
  }
}

const firstOpen = (methods: PaymentMethod[], wanted: string | null): PaymentMethod | undefined =>
  methods.find(({ available, providerId }) => available && providerId === wanted) ??
  methods.find(({ available }) => available)

/**
 * Puts a way to pay on the cart: with it the fee or the discount, and the total to be paid.
 * @param wanted the provider; `null`, or one that is not open any more, takes the first that is open
 */
export async function choosePayment(wanted: string | null): Promise<ChoiceResult> {
  let methods: PaymentMethod[] | null = null
  try {
    const id = await requireCartId()
    methods = await paymentMethods(id)
    const method = firstOpen(methods, wanted)
    if (!method) {
      return { ok: false, message: "There is no way to pay this bag just now.", methods }
    }
    const { cart, session } = await choosePaymentMethod(id, method)
    const { discount } = method
    // Every cookie that is written renders the page once more.
    if (discount && (await readSession("prepaid")) !== discount.code) {
      await writeSession("prepaid", discount.code)
    }
    // A bag that was paid stays as it is, whatever was asked for.
    return { ok: true, cart, methods, providerId: session.providerId, session }
  } catch (error) {
    return { ok: false, message: faultMessage(error), methods }
  }
}

async function memoryOf(attempt: PaymentAttempt): Promise<PaymentMemory> {
  const { session, provider, total } = attempt
  const now = { cart: await requireCartId(), session, provider, total }
  return rememberAttempt(await paymentMemory(), now)
}

/** Remembers that the payment sheet is shown, so that a reload knows that money may be on its way. */
export async function openPayment(attempt: PaymentAttempt): Promise<void> {
  await keepPaymentMemory({ ...(await memoryOf(attempt)), stage: "opened" })
}

/**
 * She closed the sheet. A payment made in another app may already have become an order; otherwise
 * she may try again at once.
 */
export async function leavePayment(): Promise<PaymentProgress> {
  const progress = await checkPayment()
  const memory = await paymentMemory()
  if (memory && (progress.state === "open" || progress.state === "failed")) {
    await keepPaymentMemory({ ...memory, stage: "chosen" })
  }
  return progress
}

/** Orders what is paid in cash. Repeating it is one order. */
export async function placeOrder(attempt: PaymentAttempt): Promise<PaymentProgress> {
  try {
    return await complete(await memoryOf(attempt))
  } catch (error) {
    return { state: "failed", message: faultMessage(error) }
  }
}

/** Turns the cart into an order. The cart stays when the payment is refused, so nothing is lost. */
async function complete(memory: PaymentMemory): Promise<PaymentProgress> {
  const refuse = async (message: string): Promise<PaymentProgress> => {
    // Paid and refused: the shop's job tries again, or gives the money back.
    const isPaid = memory.stage === "returned"
    const stage = isPaid ? "returned" : "chosen"
    await keepPaymentMemory({ ...memory, attempt: memory.attempt + 1, stage })
    return isPaid ? { state: "pending" } : { state: "failed", message }
  }
  try {
    const outcome = await completeCart(memory)
    if (!outcome.placed) {
      return await refuse(outcome.message)
    }
    const progress = await checkPayment()
    return progress.state === "placed" ? progress : { state: "pending" }
  } catch (error) {
    // Another request (the payment webhook) may be completing the same cart right now.
    const uncertain =
      error instanceof MedusaFault &&
      (error.status === 409 || error.status === 0 || error.status >= 500)
    return uncertain ? { state: "pending" } : refuse(faultMessage(error))
  }
}

/** Checks what Razorpay handed to the browser, then places the order. A forged reply is refused. */
export async function confirmRazorpay(
  sessionId: string,
  reply: RazorpayReply
): Promise<PaymentProgress> {
  const memory = await paymentMemory()
  const returned = memory && { ...memory, stage: "returned" as const }
  if (returned) await keepPaymentMemory(returned)
  const verdict = await verifyRazorpay(sessionId, reply)
  if (verdict.ok) {
    return returned ? complete(returned) : { state: "pending" }
  }
  if (!verdict.refused) {
    return { state: "pending" }
  }
  if (memory) await keepPaymentMemory({ ...memory, stage: "opened" })
  return { state: "failed", message: verdict.message }
}

/** How far the payment of this visitor's bag has come, whoever moved it on. */
export async function checkPayment(): Promise<PaymentProgress> {
  const cartId = await readSession("cart")
  if (!cartId) {
    return { state: "failed", message: "We could not find your bag." }
  }
  const memory = await paymentMemory()
  const progress = await paymentProgress(cartId, memory)
  if (progress.state === "placed") {
    await Promise.all([clearSession("cart"), clearSession("payment"), clearSession("prepaid")])
  }
  if (progress.state === "refunded" && memory) {
    await keepPaymentMemory({ ...memory, stage: "chosen" })
  }
  return progress
}
