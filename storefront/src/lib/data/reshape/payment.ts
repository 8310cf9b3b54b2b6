import type { CodConfirmation, PaymentMethod, PayOnline, RefundDetails } from "../../payment-types"
import { amount, records, text } from "./read"

export type WirePaymentMethod = {
  provider_id: string
  available: boolean
  code?: string | null
  reason?: string | null
  fee?: number | string | null
  discount?: { code: string; label?: string | null; amount?: number | string | null } | null
  confirmation?: string | null
}

const KINDS: [RegExp, PaymentMethod["kind"]][] = [
  [/^pp_razorpay/, "online"],
  [/^pp_cod/, "cash"],
]

/** The ways to pay that these pages know, in the shop's order. */
export function reshapeMethods(wire: WirePaymentMethod[] | null | undefined): PaymentMethod[] {
  return records(wire).flatMap((method) => {
    const kind = KINDS.find(([pattern]) => pattern.test(method.provider_id))?.[1]
    return kind
      ? {
          providerId: method.provider_id,
          kind,
          available: method.available,
          reason: text(method.reason),
          fee: amount(method.fee) ?? 0,
          discount: method.discount
            ? {
                code: method.discount.code,
                label: text(method.discount.label),
                amount: amount(method.discount.amount) ?? 0,
              }
            : null,
          needsCode: method.confirmation === "code",
        }
      : []
  })
}

export type WireCodConfirmation = {
  status: string
  sent_to?: string | null
  channel?: string | null
  expires_at?: string | null
  tries_left?: number | null
  resend_at?: string | null
}

export function reshapeConfirmation(wire: WireCodConfirmation): CodConfirmation {
  return {
    status: wire.status,
    sentTo: text(wire.sent_to),
    channel: wire.channel === "whatsapp" || wire.channel === "email" ? wire.channel : null,
    expiresAt: wire.expires_at ?? null,
    triesLeft: amount(wire.tries_left),
    resendAt: wire.resend_at ?? null,
  }
}

export type WirePayOnline = {
  payable: boolean
  reason?: string | null
  amount?: number | string | null
  saves?: number | string | null
}

export function reshapePayOnline(wire: WirePayOnline): PayOnline {
  return {
    payable: wire.payable,
    reason: text(wire.reason),
    amount: amount(wire.amount) ?? 0,
    saves: amount(wire.saves) ?? 0,
  }
}

export type WireRefundDetails = {
  order_number: string
  amount: number | string
  status: string
  masked?: string | null
  changeable?: boolean | null
  consent?: { version: string; text: string } | null
}

export function reshapeRefundDetails(wire: WireRefundDetails): RefundDetails {
  return {
    orderNumber: wire.order_number,
    amount: amount(wire.amount) ?? 0,
    status: wire.status,
    masked: text(wire.masked),
    changeable: Boolean(wire.changeable),
    consent: wire.consent ?? null,
  }
}
