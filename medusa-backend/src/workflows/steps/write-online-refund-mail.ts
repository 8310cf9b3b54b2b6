import { formatInr, orderNumber } from "@bodycon/kit"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { loadCashOrder } from "../../cash-orders/load-cash-order"
import { standingCash } from "../../cash-orders/online-payments"
import { refundNotices } from "../../cash-orders/refund-notices"
import { isGivenBack } from "../../dispatch/given-back"
import { paymentsOf } from "../../dispatch/is-payable"

/**
 * Tells the shopper that her order had no use for what she paid online: it is to be paid at the door after
 * all, or it was paid already.
 */
export const writeOnlineRefundMailStep = createStep(
  "write-online-refund-mail",
  async ({ order_id, payment_id }: { order_id: string; payment_id: string }, { container }) => {
    const { order } = await loadCashOrder(container, order_id)
    const payment = paymentsOf(order).find(({ id }) => id === payment_id)
    if (!order.email || !payment || !isGivenBack(payment)) {
      return new StepResponse([])
    }
    const first_name = order.shipping_address?.first_name ?? null
    const isPaidAlready = order.status !== "canceled" && !standingCash(order)
    if (isPaidAlready) {
      const { email } = order
      const twice = { id: payment_id, amount: payment.amount, reason: "duplicate_payment" }
      return new StepResponse(
        refundNotices(twice, { email, phone: null, first_name }, order_id).mails
      )
    }
    return new StepResponse([
      {
        to: order.email,
        channel: "email",
        template: "payment.pay_online_refunded",
        idempotency_key: `payment.pay_online_refunded:${payment_id}`,
        resource_id: order_id,
        resource_type: "order",
        data: {
          shopper_name: first_name,
          order_number: orderNumber(order.display_id, order.created_at),
          amount: formatInr(payment.amount),
        } as Record<string, unknown>,
      },
    ])
  }
)
