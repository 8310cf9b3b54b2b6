import type { SandboxContext } from "../context"
import { randomId } from "../lib/ids"
import { hmacHex } from "../lib/signing"
import { RazorpayError } from "./errors"
import type { PayMethod, PayOutcome, RzpOrder, RzpPayment } from "./state"
import { sendRazorpay } from "./webhooks"

const seconds = (): number => Math.floor(Date.now() / 1000)

/** What the checkout script hands to the shop's `handler`. */
export interface CheckoutAnswer {
  razorpay_payment_id: string
  razorpay_order_id: string
  /** Missing in effect (null) when the browser never learns of a success: failed and late payments. */
  razorpay_signature: string | null
  /** What `payment.failed` carries. */
  error?: unknown
  /** For `late`: when the payment succeeds after all, in ms from now. */
  late_in_ms?: number
}

/** Hex HMAC-SHA256 of `<order id>|<payment id>` under the key secret. */
export function checkoutSignature(keySecret: string, orderId: string, paymentId: string): string {
  return hmacHex(keySecret, `${orderId}|${paymentId}`)
}

export function findOrder(context: SandboxContext, id: string): RzpOrder {
  const order = context.store.state.razorpay.orders.get(id)
  if (!order) {
    throw new RazorpayError(400, "The id provided does not exist", "id")
  }

  return order
}

export function findPayment(context: SandboxContext, id: string): RzpPayment {
  const payment = context.store.state.razorpay.payments.get(id)
  if (!payment) {
    throw new RazorpayError(400, "The id provided does not exist", "id")
  }

  return payment
}

/**
 * Pays an order the way a shopper would.
 *
 * - `success`: authorised, captured too unless the order asks for manual capture
 * - `failure`: declined; the order can be tried again
 * - `late`: fails for the browser, and the same payment succeeds some time later (documented as normal for UPI)
 * - `success_lost_browser`: succeeds, but only the webhooks say so
 *
 * @throws RazorpayError 400 for an unknown or already paid order
 */
export function pay(
  context: SandboxContext,
  orderId: string,
  input: {
    outcome: PayOutcome
    method?: PayMethod
    lateAfterMs?: number
    email?: string
    contact?: string
  }
): CheckoutAnswer {
  const order = findOrder(context, orderId)
  if (order.status === "paid") {
    throw new RazorpayError(400, "Order has already been paid", "order_id")
  }
  const payment = newPayment(order, input)
  const { razorpay } = context.store.state
  razorpay.payments.set(payment.id, payment)
  razorpay.paymentsOf.set(order.id, [...(razorpay.paymentsOf.get(order.id) ?? []), payment.id])
  order.attempts += 1
  order.status = "attempted"
  context.store.changed()

  const answer = { razorpay_payment_id: payment.id, razorpay_order_id: order.id }
  if (input.outcome === "failure" || input.outcome === "late") {
    const error = decline(context, payment, input.outcome === "late")
    if (input.outcome === "failure") {
      return { ...answer, razorpay_signature: null, error }
    }
    const wait = input.lateAfterMs ?? context.options.razorpay.lateAfterMs
    razorpay.late.set(payment.id, Date.now() + wait)
    succeedLater(context, payment.id, wait)

    return { ...answer, razorpay_signature: null, error, late_in_ms: wait }
  }
  succeed(context, payment)
  const { keySecret } = context.options.razorpay

  return { ...answer, razorpay_signature: checkoutSignature(keySecret, order.id, payment.id) }
}

/** Takes up the late payments of a snapshot. */
export function resumeLatePayments(context: SandboxContext): void {
  for (const [id, at] of context.store.state.razorpay.late) {
    succeedLater(context, id, Math.max(0, at - Date.now()))
  }
}

/**
 * Captures an authorised payment in full.
 *
 * @throws RazorpayError 400 when it is captured already, not authorised, or the amount is another
 */
export function capture(
  context: SandboxContext,
  payment: RzpPayment,
  amount: unknown,
  currency: unknown
): RzpPayment {
  if (payment.captured) {
    throw new RazorpayError(400, "This payment has already been captured")
  }
  if (payment.status !== "authorized") {
    throw new RazorpayError(
      400,
      "Only payments which have been authorized and not yet captured can be captured"
    )
  }
  if (amount !== payment.amount) {
    throw new RazorpayError(400, "Capture amount must be equal to the amount authorized", "amount")
  }
  if (currency !== undefined && currency !== payment.currency) {
    throw new RazorpayError(400, "The currency should match the payment's currency", "currency")
  }
  markCaptured(context, payment)

  return payment
}

function succeedLater(context: SandboxContext, paymentId: string, wait: number): void {
  context.jobs.after(wait, () => {
    const { razorpay } = context.store.state
    const payment = razorpay.payments.get(paymentId)
    if (razorpay.late.delete(paymentId) && payment && payment.status === "failed") {
      succeed(context, payment)
    }
  })
}

function succeed(context: SandboxContext, payment: RzpPayment): void {
  const { razorpay } = context.store.state
  Object.assign(payment, {
    status: "authorized",
    error_code: null,
    error_description: null,
    error_source: null,
    error_step: null,
    error_reason: null,
  } satisfies Partial<RzpPayment>)
  payment.acquirer_data = { rrn: digits(12), upi_transaction_id: randomId(20).toUpperCase() }
  context.store.changed()
  sendRazorpay(context, "payment.authorized", { payment }, keyOf(payment))
  if (razorpay.capture.get(keyOf(payment)) !== "manual") {
    markCaptured(context, payment)
  }
}

/** What webhooks about a payment are lined up by. */
export const keyOf = (payment: RzpPayment): string => payment.order_id ?? payment.id

/** A share in whole paise, rounded half up without leaving the integers. */
function percentOf(paise: number, percent: number): number {
  const hundredfold = paise * percent + 50

  return (hundredfold - (hundredfold % 100)) / 100
}

export function markCaptured(context: SandboxContext, payment: RzpPayment): void {
  const order = findOrder(context, keyOf(payment))
  const commission = percentOf(payment.amount, 2)
  const tax = percentOf(commission, 18)
  Object.assign(payment, { status: "captured", captured: true, fee: commission + tax, tax })
  Object.assign(order, {
    status: "paid",
    amount_paid: order.amount,
    amount_due: 0,
  } satisfies Partial<RzpOrder>)
  context.store.changed()
  sendRazorpay(context, "payment.captured", { payment }, order.id)
  sendRazorpay(context, "order.paid", { payment, order }, order.id)
}

function decline(context: SandboxContext, payment: RzpPayment, timedOut: boolean): unknown {
  Object.assign(payment, {
    status: "failed",
    error_code: timedOut ? "GATEWAY_ERROR" : "BAD_REQUEST_ERROR",
    error_description: timedOut
      ? "Payment was not completed on time."
      : "Your payment was declined by the bank. Try another method.",
    error_source: timedOut ? "gateway" : "customer",
    error_step: "payment_authorization",
    error_reason: timedOut ? "payment_timed_out" : "payment_failed",
  } satisfies Partial<RzpPayment>)
  context.store.changed()
  sendRazorpay(context, "payment.failed", { payment }, keyOf(payment))

  return {
    code: payment.error_code,
    description: payment.error_description,
    field: null,
    source: payment.error_source,
    step: payment.error_step,
    reason: payment.error_reason,
    metadata: { payment_id: payment.id, order_id: payment.order_id },
  }
}

export function newPayment(
  order: RzpOrder,
  input: { method?: PayMethod; email?: string; contact?: string }
): RzpPayment {
  const method = input.method ?? "upi"
  const vpa = method === "upi" ? "success@razorpay" : null

  return {
    id: `pay_${randomId()}`,
    entity: "payment",
    amount: order.amount,
    currency: order.currency,
    status: "created",
    order_id: order.id,
    invoice_id: null,
    international: false,
    method,
    amount_refunded: 0,
    refund_status: null,
    captured: false,
    description: null,
    card_id: method === "card" ? `card_${randomId()}` : null,
    bank: method === "netbanking" ? "SNDB" : null,
    wallet: method === "wallet" ? "sandboxwallet" : null,
    vpa,
    ...(vpa ? { upi: { payer_account_type: "bank_account", vpa, flow: "collect" } } : {}),
    email: input.email || "void@razorpay.com",
    contact: input.contact || "+919800000000",
    // Order notes are not copied onto the payment, as seen in live payloads.
    notes: [],
    fee: null,
    tax: null,
    error_code: null,
    error_description: null,
    error_source: null,
    error_step: null,
    error_reason: null,
    acquirer_data: {},
    created_at: seconds(),
  }
}

const digits = (length: number): string =>
  Array.from({ length }, () => Math.floor(Math.random() * 10)).join("")
