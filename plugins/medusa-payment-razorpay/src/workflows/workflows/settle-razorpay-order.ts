import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  capturePaymentWorkflow,
  releaseLockStep,
} from "@medusajs/medusa/core-flows"
import type { RequestRefund } from "../../modules/razorpay/types"
import { authorizePaidSessionStep } from "../steps/authorize-paid-session"
import { bookDashboardRefundsStep } from "../steps/book-dashboard-refunds"
import type { BookDashboardRefundsInput } from "../steps/book-dashboard-refunds"
import { completePaidCartStep } from "../steps/complete-paid-cart"
import { concludeRazorpayOrderStep } from "../steps/conclude-razorpay-order"
import { lookAtRazorpayOrderStep } from "../steps/look-at-razorpay-order"
import type { RazorpayOrderView } from "../steps/look-at-razorpay-order"
import { refundCancelledOrderStep } from "../steps/refund-cancelled-order"
import type { RefundCancelledOrderInput } from "../steps/refund-cancelled-order"
import { requestAutomaticRefundStep } from "../steps/request-automatic-refund"
import { sendUnsentRefundsStep } from "../steps/send-unsent-refunds"
import type { SendUnsentRefundsInput } from "../steps/send-unsent-refunds"

export const settleRazorpayOrderWorkflowId = "settle-razorpay-order"

export type SettleRazorpayOrderInput = { razorpay_order_id: string }

type Outcome = { view: RazorpayOrderView | null; completed?: { placed: boolean } }

const refundToRequest = ({ view, completed }: Outcome): RequestRefund | null => {
  const order = view && { id: view.id, razorpay_order_id: view.razorpay_order_id }
  if (order && view.settlement.action === "refund") {
    const { payment_ids, reason } = view.settlement
    return { ...order, razorpay_payment_ids: payment_ids, reason }
  }
  return order && completed && !completed.placed
    ? { ...order, razorpay_payment_ids: view.held_payment_ids, reason: "cart_cannot_complete" }
    : null
}

const refundsToBook = ({ view }: Outcome): BookDashboardRefundsInput | null =>
  view?.settlement.action === "book_refunds" && view.medusa_payment_id && view.medusa_left
    ? {
        payment_id: view.medusa_payment_id,
        order_id: view.order_id,
        order_cancelled: view.order_cancelled,
        left: view.medusa_left,
        refunds: view.settlement.refunds,
      }
    : null

const refundsToSend = ({ view }: Outcome): SendUnsentRefundsInput | null =>
  view?.settlement.action === "send_refunds"
    ? {
        razorpay_payment_id: view.settlement.razorpay_payment_id,
        refund_ids: view.settlement.refund_ids,
      }
    : null

const cancelledToRefund = ({ view }: Outcome): RefundCancelledOrderInput | null =>
  view?.settlement.action === "refund_order" && view.medusa_payment_id && view.medusa_left
    ? {
        payment_id: view.medusa_payment_id,
        order_id: view.order_id,
        amount: view.medusa_left.rupees,
      }
    : null

const conclusionOf = ({ view, completed }: Outcome) => {
  if (!view || refundToRequest({ view, completed })) {
    return null
  }
  const { id, age_minutes, order_id, settlement } = view
  if (settlement.action === "none" || settlement.action === "wait") {
    const again = settlement.action === "wait" || view.may_still_be_paid
    return { id, age_minutes, status: settlement.status, again }
  }
  const wentBack = settlement.action === "book_refunds" && !order_id
  const status = wentBack ? ("refunded" as const) : ("placed" as const)
  // The next look confirms it: captured in both books, no second payment.
  return { id, age_minutes, status, again: true }
}

/**
 * Makes what was paid on a Razorpay order an order, or queues its refund. Browser, webhook and
 * reconciling job all end here; it asks Razorpay, trusts nobody else, and is safe to repeat.
 */
export const settleRazorpayOrderWorkflow = createWorkflow(
  settleRazorpayOrderWorkflowId,
  (input: SettleRazorpayOrderInput) => {
    const lock = transform({ input }, ({ input }) => `razorpay:${input.razorpay_order_id}`)
    acquireLockStep({ key: lock, timeout: 30, ttl: 120 })
    const view = lookAtRazorpayOrderStep(input)

    const completed = when(
      "paid-cart-is-open",
      { view },
      ({ view }) => view?.settlement.action === "complete_cart"
    ).then(() => {
      const paid = transform({ view }, ({ view }) => ({ id: view!.id, cart_id: view!.cart_id! }))
      return completePaidCartStep(paid)
    })

    when(
      "paid-session-has-no-payment",
      { view },
      ({ view }) => view?.settlement.action === "authorize_session"
    ).then(() => {
      const session = transform({ view }, ({ view }) => ({
        payment_session_id: view!.payment_session_id!,
        captured: view!.captured,
      }))
      authorizePaidSessionStep(session)
    })

    when(
      "payment-is-not-captured",
      { view },
      ({ view }) => view?.settlement.action === "capture"
    ).then(() => {
      const capture = transform({ view }, ({ view }) => ({ payment_id: view!.medusa_payment_id! }))
      capturePaymentWorkflow.runAsStep({ input: capture })
    })

    const dashboard = transform({ view }, refundsToBook)
    when("dashboard-made-refunds", { dashboard }, ({ dashboard }) => dashboard !== null).then(
      () => {
        bookDashboardRefundsStep(transform({ dashboard }, ({ dashboard }) => dashboard!))
      }
    )

    const unsent = transform({ view }, refundsToSend)
    when("refunds-were-not-sent", { unsent }, ({ unsent }) => unsent !== null).then(() => {
      sendUnsentRefundsStep(transform({ unsent }, ({ unsent }) => unsent!))
    })

    const cancelled = transform({ view }, cancelledToRefund)
    when("paid-order-was-cancelled", { cancelled }, ({ cancelled }) => cancelled !== null).then(
      () => {
        refundCancelledOrderStep(transform({ cancelled }, ({ cancelled }) => cancelled!))
      }
    )

    const refund = transform({ view, completed }, refundToRequest)
    when("payment-cannot-be-an-order", { refund }, ({ refund }) => refund !== null).then(() => {
      requestAutomaticRefundStep(transform({ refund }, ({ refund }) => refund!))
    })

    const conclusion = transform({ view, completed }, conclusionOf)
    when("order-is-settled", { conclusion }, ({ conclusion }) => conclusion !== null).then(() => {
      concludeRazorpayOrderStep(transform({ conclusion }, ({ conclusion }) => conclusion!))
    })

    releaseLockStep({ key: lock })
    return new WorkflowResponse(view)
  }
)
