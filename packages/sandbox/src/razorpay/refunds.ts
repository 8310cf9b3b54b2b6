import type { SandboxContext } from "../context"
import type { Json } from "../lib/http"
import { randomId } from "../lib/ids"
import { RazorpayError } from "./errors"
import { keyOf } from "./payments"
import { notesOf, type RzpPayment, type RzpRefund } from "./state"
import { sendRazorpay } from "./webhooks"

const FIELDS = ["amount", "speed", "notes", "receipt"]

/** Throws RazorpayError 400 when the refund cannot be made; returns its amount in paise. */
function checkRefund(context: SandboxContext, payment: RzpPayment, body: Json): number {
  const extra = Object.keys(body).filter((field) => !FIELDS.includes(field))
  if (extra.length) {
    throw new RazorpayError(400, `${extra.join(", ")} is/are not required and should not be sent`)
  }
  if (payment.status === "refunded") {
    throw new RazorpayError(400, "The payment has been fully refunded already")
  }
  if (!payment.captured) {
    throw new RazorpayError(400, "The payment status should be captured for action to be taken")
  }
  const left = payment.amount - payment.amount_refunded
  const amount = body.amount ?? left
  if (typeof amount !== "number" || !Number.isInteger(amount)) {
    throw new RazorpayError(400, "The amount must be an integer.", "amount")
  }
  if (amount < 100) {
    throw new RazorpayError(400, "The amount must be atleast INR 1.00", "amount")
  }
  if (amount > left) {
    throw new RazorpayError(
      400,
      "The refund amount provided is greater than amount captured",
      "amount"
    )
  }
  if (body.speed !== undefined && body.speed !== "normal" && body.speed !== "optimum") {
    throw new RazorpayError(400, "The speed is invalid", "speed")
  }
  const { refunds } = context.store.state.razorpay
  if (body.receipt && [...refunds.values()].some((refund) => refund.receipt === body.receipt)) {
    throw new RazorpayError(400, "The receipt has already been used", "receipt")
  }

  return amount
}

/**
 * Refunds a captured payment, in part or what is left. `optimum` is processed at once; `normal` stays pending for a
 * moment and then sends `refund.processed`.
 *
 * @throws RazorpayError 400
 */
export function createRefund(context: SandboxContext, payment: RzpPayment, body: Json): RzpRefund {
  const amount = checkRefund(context, payment, body)
  const { razorpay } = context.store.state
  const instant = body.speed === "optimum"
  const refund: RzpRefund = {
    id: `rfnd_${randomId()}`,
    entity: "refund",
    amount,
    currency: payment.currency,
    payment_id: payment.id,
    notes: notesOf(body.notes),
    receipt: typeof body.receipt === "string" && body.receipt ? body.receipt : null,
    acquirer_data: { arn: null },
    created_at: Math.floor(Date.now() / 1000),
    batch_id: null,
    status: "pending",
    speed_processed: instant ? "instant" : "normal",
    speed_requested: instant ? "optimum" : "normal",
  }
  razorpay.refunds.set(refund.id, refund)
  applyRefund(payment, amount)
  sendRazorpay(context, "refund.created", { refund, payment }, keyOf(payment))
  if (instant) {
    settleRefund(context, refund.id, "processed")
  } else {
    const wait = context.options.razorpay.refundAfterMs
    razorpay.due.set(refund.id, Date.now() + wait)
    settleLater(context, refund.id, wait)
  }
  context.store.changed()

  return refund
}

/** Ends a pending refund and sends the news. Returns undefined for an unknown refund; a settled one stays as it is. */
export function settleRefund(
  context: SandboxContext,
  id: string,
  status: "processed" | "failed"
): RzpRefund | undefined {
  const { razorpay } = context.store.state
  const refund = razorpay.refunds.get(id)
  const payment = razorpay.payments.get(refund?.payment_id ?? "")
  if (!refund || !payment || refund.status !== "pending") {
    return refund
  }
  razorpay.due.delete(id)
  refund.status = status
  if (status === "processed") {
    refund.acquirer_data = { arn: randomId(12).toUpperCase() }
  } else {
    applyRefund(payment, -refund.amount)
  }
  context.store.changed()
  sendRazorpay(context, `refund.${status}`, { refund, payment }, keyOf(payment))

  return refund
}

/** Takes up the pending refunds of a snapshot. */
export function resumeRefunds(context: SandboxContext): void {
  for (const [id, at] of context.store.state.razorpay.due) {
    settleLater(context, id, Math.max(0, at - Date.now()))
  }
}

function settleLater(context: SandboxContext, id: string, wait: number): void {
  context.jobs.after(wait, () => {
    settleRefund(context, id, "processed")
  })
}

/** The order stays `paid` whatever is refunded. */
function applyRefund(payment: RzpPayment, amount: number): void {
  payment.amount_refunded += amount
  const full = payment.amount_refunded >= payment.amount
  payment.status = full ? "refunded" : "captured"
  payment.refund_status = full ? "full" : payment.amount_refunded > 0 ? "partial" : null
}
