import type { SandboxControl } from "../control/control"
import { textOf, type Json } from "../lib/http"
import type { PayOutcome } from "../razorpay/state"
import type { Advance } from "../shiprocket/statuses"
import type { SupplierAnswer } from "../suppliers/orders"
import type { SupplierMode } from "../suppliers/state"
import type { TroubleInput } from "../trouble"
import type { MessageStatus } from "../whatsapp/state"
import { words } from "./parts"

/** Does one thing and says so in a sentence. */
type Action = (control: SandboxControl, form: Json) => string

const optional = (value: unknown): number | undefined =>
  textOf(value) === "" ? undefined : Number(textOf(value))

/** What the console's forms can do, by the last part of their address. */
export const ACTIONS: Record<string, Action> = {
  advance: (control, form) => {
    const parcel = control.advanceParcel(textOf(form.awb), { to: textOf(form.to) as Advance })

    return `Parcel ${parcel.awb} is now ${words(parcel.status).toLowerCase()}`
  },
  wallet: (control, form) => {
    const balance = Number(textOf(form.balance) || "NaN")
    control.setWallet(balance)

    return balance ? "The wallet is filled" : "The wallet is empty"
  },
  quirks: (control, form) => {
    const on = textOf(form.on) === "1"
    control.setQuirks(on)

    return on ? "Shiprocket shows its irregular side" : "Shiprocket behaves"
  },
  discrepancy: (control, form) => {
    const parcel = control.raiseDiscrepancy(textOf(form.awb), {
      charged_kg: Number(textOf(form.charged_kg) || "NaN"),
    })

    return `Parcel ${parcel.awb} is charged for ${parcel.discrepancy?.chargedKg} kg`
  },
  answer: (control, form) => {
    const order = control.answerSupplier(textOf(form.code), textOf(form.reference), {
      action: textOf(form.action) as SupplierAnswer,
      reason: textOf(form.reason) || undefined,
    })

    return `Order ${order.reference} is ${order.status}`
  },
  supplier: (control, form) => {
    const supplier = control.configureSupplier(textOf(form.code), {
      mode: textOf(form.mode) as SupplierMode,
    })

    return `${supplier.code} is set to ${supplier.mode}`
  },
  press: (control, form) => {
    const message = control.pressButton(textOf(form.wamid), Number(textOf(form.button) || "NaN"))

    return `+${message.to} pressed ${message.replies.at(-1)?.title}`
  },
  "message-status": (control, form) => {
    const status = textOf(form.status) as MessageStatus
    const message = control.setMessageStatus(textOf(form.wamid), status)

    return `The message to +${message.to} is ${status}`
  },
  write: (control, form) => {
    control.writeToShop(textOf(form.from), textOf(form.text))

    return "The message is on its way to the shop"
  },
  pay: (control, form) => {
    const outcome = textOf(form.outcome) as PayOutcome
    const answer = control.payOrder(textOf(form.id), { outcome })

    return answer.razorpay_signature
      ? `Paid with ${answer.razorpay_payment_id}`
      : answer.late_in_ms
        ? `Failed for now; succeeds in ${Math.round(answer.late_in_ms / 1000)} s`
        : "The payment was declined"
  },
  refund: (control, form) => {
    const refund = control.settleRefund(
      textOf(form.id),
      textOf(form.status) as "processed" | "failed"
    )

    return `Refund ${refund.id} is ${refund.status}`
  },
  "dashboard-refund": (control, form) => {
    const amount = textOf(form.amount)
    const refund = control.refundInDashboard(
      textOf(form.id),
      amount ? Math.round(Number(amount) * 100) : undefined
    )

    return `Refund ${refund.id} was made in the dashboard`
  },
  stray: (control, form) => {
    const payment = control.makeStrayPayment({
      amount: Math.round(Number(textOf(form.amount) || "NaN") * 100),
    })

    return `Payment ${payment.id} came in without the shop`
  },
  resend: (control, form) => {
    control.resendWebhook(textOf(form.id))

    return "The webhook is on its way again"
  },
  "clear-mail": (control) => {
    control.clearMailbox()

    return "The mailbox is empty"
  },
  trouble: (control, form) => {
    const rule = control.addTrouble({
      provider: textOf(form.provider) as TroubleInput["provider"],
      kind: textOf(form.kind) as TroubleInput["kind"],
      rate: (optional(form.percent) ?? 100) / 100,
      ms: optional(form.ms),
      times: optional(form.times),
      match: textOf(form.match) || undefined,
    })

    return `${words(rule.kind)} is on`
  },
  calm: (control, form) => {
    control.clearTrouble(textOf(form.id) || undefined)

    return "The trouble is over"
  },
  reset: (control) => {
    control.reset()

    return "Everything is forgotten"
  },
}
