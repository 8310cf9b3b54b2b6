import { MathBN, MedusaError, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { loadCashOrder } from "../../cash-orders/load-cash-order"
import { capturedOnline, decideOnlinePayments } from "../../cash-orders/online-payments"
import type { CashOrder } from "../../cash-orders/types"

/** Within this time Medusa may still be about to book a capture itself. */
const BOOKING_MS = 30_000

/**
 * Books captures that Medusa took and, its process having died, never booked on the order.
 * @throws MedusaError UNEXPECTED_STATE while Medusa itself may be doing so
 */
const bookCaptures = async (container: MedusaContainer, order: CashOrder): Promise<void> => {
  const captures = capturedOnline(order).flatMap((payment) => payment.captures ?? [])
  if (!captures.length) {
    return
  }
  const orders = container.resolve(Modules.ORDER)
  const booked = await orders.listOrderTransactions({
    order_id: order.id,
    reference: "capture",
    reference_id: captures.map(({ id }) => id),
  })
  const missing = captures.filter(
    ({ id }) => !booked.some((transaction) => transaction.reference_id === id)
  )
  if (missing.some((one) => Date.now() - new Date(one.created_at).getTime() < BOOKING_MS)) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `a payment of order ${order.id} is being booked`
    )
  }
  if (missing.length) {
    await orders.addOrderTransactions(
      missing.map((capture) => ({
        order_id: order.id,
        amount: MathBN.convert(capture.amount),
        currency_code: order.currency_code,
        reference: "capture",
        reference_id: capture.id,
      }))
    )
  }
}

/** Decides under the order's lock which online payment pays for it, and what goes back. */
export const decideOnlinePaymentsStep = createStep(
  "decide-online-payments",
  async ({ order_id }: { order_id: string }, { container }) => {
    const facts = await loadCashOrder(container, order_id)
    await bookCaptures(container, facts.order)
    return new StepResponse(decideOnlinePayments(facts))
  }
)
