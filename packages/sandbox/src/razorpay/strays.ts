import type { SandboxContext } from "../context"
import { randomId } from "../lib/ids"
import { RazorpayError } from "./errors"
import { markCaptured, newPayment } from "./payments"
import type { PayMethod, RzpOrder, RzpPayment } from "./state"
import { sendRazorpay } from "./webhooks"

export interface StrayWish {
  /** Paise. */
  amount: number
  method?: PayMethod
  email?: string
  contact?: string
  /** A payment page's payment, which has no order at all. */
  without_order?: boolean
}

/**
 * Money that comes to the account without the shop: a payment link or page that somebody made in the dashboard.
 *
 * @throws RazorpayError 400 for an amount that is no integer of at least 100 paise
 */
export function makeStrayPayment(context: SandboxContext, wish: StrayWish): RzpPayment {
  const { amount } = wish
  if (typeof amount !== "number" || !Number.isInteger(amount) || amount < 100) {
    throw new RazorpayError(400, "amount must be an integer of at least 100 paise", "amount")
  }
  const { razorpay } = context.store.state
  const now = Math.floor(Date.now() / 1000)
  const order: RzpOrder = {
    id: `order_${randomId()}`,
    entity: "order",
    amount,
    amount_paid: 0,
    amount_due: amount,
    currency: "INR",
    receipt: null,
    offer_id: null,
    status: "attempted",
    attempts: 1,
    notes: [],
    created_at: now,
  }
  const payment = newPayment(order, wish)
  razorpay.payments.set(payment.id, payment)
  if (wish.without_order) {
    Object.assign(payment, { order_id: null, status: "captured", captured: true })
    context.store.changed()
    sendRazorpay(context, "payment.captured", { payment }, payment.id)

    return payment
  }
  razorpay.orders.set(order.id, order)
  razorpay.paymentsOf.set(order.id, [payment.id])
  markCaptured(context, payment)

  return payment
}
