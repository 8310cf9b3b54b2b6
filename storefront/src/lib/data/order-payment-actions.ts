"use server"

import { refresh } from "next/cache"

import { isCode, readCode } from "../cod-code"
import { triesWords } from "../payment-words"
import { refusalWords } from "../return-words"
import type { FormState, PaymentSession } from "../types"
import { paymentState } from "./checkout"
import { faultMessage, MedusaFault, optional } from "./client"
import {
  codConfirmation,
  declineCodOrder,
  openOrderPayment,
  resendCodCode,
  sendCodCode,
  type OrderRef,
} from "./order-payment"
import { orderJourney } from "./orders"
import { verifyRazorpay, type RazorpayReply } from "./verify-razorpay"

function refOf(form: FormData): OrderRef {
  const text = (name: string) => String(form.get(name) ?? "")
  return { orderId: text("order_id"), token: text("token") || null }
}

/** Confirms a cash order with the code that was sent. */
export async function confirmCod(_previous: FormState, form: FormData): Promise<FormState> {
  const ref = refOf(form)
  const code = readCode(String(form.get("code") ?? ""))
  if (!isCode(code)) {
    return { ok: false, errors: { code: "The code has six digits." } }
  }
  try {
    await sendCodCode(ref, code)
  } catch (error) {
    const isWrong = error instanceof MedusaFault && error.status === 400
    // Somebody else may have answered, or the tries are used up: the page shows what is true now.
    refresh()
    if (!isWrong) return { ok: false, message: refusalWords(faultMessage(error)) }
    const now = await optional(codConfirmation(ref), null)
    const tries = triesWords(now?.triesLeft ?? null)
    return { ok: false, errors: { code: `That is not the code we sent. ${tries}`.trim() } }
  }
  refresh()
  return { ok: true, message: "Confirmed, thank you." }
}

/** Sends another code. */
export async function resendCod(_previous: FormState, form: FormData): Promise<FormState> {
  try {
    await resendCodCode(refOf(form))
  } catch (error) {
    refresh()
    return { ok: false, message: refusalWords(faultMessage(error)) }
  }
  refresh()
  return { ok: true, message: "A new code is on its way. The one before it no longer counts." }
}

/** Calls a cash order off before anybody works on it. */
export async function declineCod(_previous: FormState, form: FormData): Promise<FormState> {
  try {
    await declineCodOrder(refOf(form))
  } catch (error) {
    refresh()
    return { ok: false, message: refusalWords(faultMessage(error)) }
  }
  refresh()
  return { ok: true, message: "Cancelled. Nothing is sent, and you owe nothing." }
}

export type OrderSession = { ok: true; session: PaymentSession } | { ok: false; message: string }

/** Opens a payment for a cash order. */
export async function startPayOnline(ref: OrderRef): Promise<OrderSession> {
  try {
    return { ok: true, session: await openOrderPayment(ref) }
  } catch (error) {
    return { ok: false, message: refusalWords(faultMessage(error)) }
  }
}

/** How paying a cash order online stands. `returned`: it came too late, and the money goes back. */
export type OrderPaymentState =
  { state: "open" | "waiting" | "paid" | "returned" } | { state: "failed"; message: string }

/** Checks what Razorpay handed to the browser. */
export async function confirmPayOnline(
  sessionId: string,
  reply: RazorpayReply
): Promise<OrderPaymentState> {
  const verdict = await verifyRazorpay(sessionId, reply)
  return verdict.ok || !verdict.refused
    ? { state: "waiting" }
    : { state: "failed", message: verdict.message }
}

/** Whether the order is paid by now, or the money is on its way back. */
export async function checkPayOnline(ref: OrderRef, sessionId: string): Promise<OrderPaymentState> {
  const [journey, payment] = await Promise.all([
    optional(orderJourney(ref.orderId, ref.token), null),
    paymentState(sessionId),
  ])
  if (journey?.paymentMethod === "prepaid") {
    refresh()
    return { state: "paid" }
  }
  switch (payment?.state) {
    case "paid":
      return { state: "waiting" }
    case "placed":
      // Once a parcel is booked the courier collects the cash, and the money goes back.
      return journey?.parcels.some(({ awb }) => awb) ? { state: "returned" } : { state: "waiting" }
    case "refund_pending":
    case "refunded":
      refresh()
      return { state: "returned" }
    case "failed":
      return {
        state: "failed",
        message: payment.failure ?? "The payment did not go through.",
      }
    default:
      return { state: "open" }
  }
}
