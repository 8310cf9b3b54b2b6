import { multiplyMoney, orderNumber } from "@bodycon/kit"
import type { RequestCodConfirmationInput } from "@bodycon/medusa-payment-cod/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { loadCashOrder } from "../../cash-orders/load-cash-order"
import { standingCash } from "../../cash-orders/online-payments"

/** What she is asked of an order, or null when it needs no confirmation. */
export const planCodConfirmationStep = createStep(
  "plan-cod-confirmation",
  async ({ order_id }: { order_id: string }, { container }) => {
    const { order } = await loadCashOrder(container, order_id)
    const cash = standingCash(order)
    if (order.status === "canceled" || cash?.data?.confirmation !== "pending") {
      return new StepResponse<RequestCodConfirmationInput | null>(null)
    }
    return new StepResponse<RequestCodConfirmationInput | null>({
      order_id,
      payment_id: cash.id,
      order_number: orderNumber(order.display_id, order.created_at),
      amount: multiplyMoney(order.total, 1),
      phone: order.shipping_address?.phone ?? null,
      email: order.email,
    })
  }
)
