import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { bookRefund } from "./book-refund"

export type RefundCancelledOrderInput = {
  payment_id: string
  order_id: string | null
  /** ₹ */
  amount: string
}

/** Gives back what was paid for an order that was cancelled in the meantime, through Medusa's books. */
export const refundCancelledOrderStep = createStep(
  "refund-cancelled-order",
  async ({ payment_id, order_id, amount }: RefundCancelledOrderInput, { container }) => {
    await bookRefund(container, {
      payment_id,
      order_id,
      order_cancelled: true,
      amount,
      note: `Paid after order ${order_id} was cancelled`,
      razorpay_refund_id: null,
    })
    return new StepResponse({ refunded: amount })
  }
)
