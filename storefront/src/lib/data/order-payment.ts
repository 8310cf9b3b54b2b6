import "server-only"

import type { CodConfirmation, PayOnline } from "../payment-types"
import type { PaymentSession } from "../types"
import { medusa, MedusaFault } from "./client"
import { reshapeSession, type WireSession } from "./reshape/cart"
import {
  reshapeConfirmation,
  reshapePayOnline,
  type WireCodConfirmation,
  type WirePayOnline,
} from "./reshape/payment"
import { readSession } from "./session"

/** Which order, and the token of its link when the visitor has one. */
export type OrderRef = { orderId: string; token: string | null }

async function asOwner({ token }: OrderRef) {
  return {
    query: { token: token ?? undefined },
    token: (await readSession("customer")) ?? undefined,
    timeoutMs: 10_000,
  }
}

const path = ({ orderId }: OrderRef, tail: string): string =>
  `/store/orders/${encodeURIComponent(orderId)}/${tail}`

const isRefused = (error: unknown): boolean =>
  error instanceof MedusaFault && [400, 401, 403, 404].includes(error.status)

/** The code that a cash order waits for; `null` when it needs none, or is not this visitor's. */
export async function codConfirmation(ref: OrderRef): Promise<CodConfirmation | null> {
  try {
    const { cod_confirmation } = await medusa<{ cod_confirmation: WireCodConfirmation | null }>(
      path(ref, "cod-confirmation"),
      await asOwner(ref)
    )
    return cod_confirmation && reshapeConfirmation(cod_confirmation)
  } catch (error) {
    if (isRefused(error)) return null
    throw error
  }
}

/** @throws MedusaFault 400 for a wrong code, 409 when it is over */
export async function sendCodCode(ref: OrderRef, code: string): Promise<void> {
  const options = await asOwner(ref)
  await medusa(path(ref, "cod-confirmation"), { ...options, method: "POST", body: { code } })
}

/** @throws MedusaFault when it is over, or a code was sent just now */
export async function resendCodCode(ref: OrderRef): Promise<void> {
  const options = await asOwner(ref)
  await medusa(path(ref, "cod-confirmation/resend"), { ...options, method: "POST", body: {} })
}

/** Calls a cash order off. @throws MedusaFault when it is over */
export async function declineCodOrder(ref: OrderRef): Promise<void> {
  const options = await asOwner(ref)
  await medusa(path(ref, "cod-confirmation/decline"), { ...options, method: "POST", body: {} })
}

/** Whether a cash order may still be paid online; `null` when it is not this visitor's. */
export async function payOnlineOffer(ref: OrderRef): Promise<PayOnline | null> {
  try {
    const { pay_online } = await medusa<{ pay_online: WirePayOnline }>(
      path(ref, "pay-online"),
      await asOwner(ref)
    )
    return reshapePayOnline(pay_online)
  } catch (error) {
    if (isRefused(error)) return null
    throw error
  }
}

/** A payment session over what a cash order costs online. @throws MedusaFault when it is too late */
export async function openOrderPayment(ref: OrderRef): Promise<PaymentSession> {
  const { payment_session } = await medusa<{ payment_session: WireSession }>(
    path(ref, "pay-online"),
    { ...(await asOwner(ref)), method: "POST", body: {}, timeoutMs: 30_000 }
  )
  return reshapeSession(payment_session)
}
