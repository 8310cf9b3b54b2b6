import { fromPaise } from "@bodycon/kit"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { UnbookedRefund } from "../../lib/refunds"
import { bookRefund, isRefusal } from "./book-refund"

export type BookDashboardRefundsInput = {
  payment_id: string
  order_id: string | null
  order_cancelled: boolean
  left: { rupees: string; paise: number }
  refunds: UnbookedRefund[]
}

/**
 * Books what was refunded in the Razorpay dashboard as refunds of Medusa's payment, without a second
 * refund at Razorpay. What Medusa refuses (more than it holds) stays for the reconciliation page.
 */
export const bookDashboardRefundsStep = createStep(
  "book-dashboard-refunds",
  async (input: BookDashboardRefundsInput, { container }) => {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    let { rupees, paise } = input.left
    const booked: string[] = []
    for (const refund of input.refunds) {
      // The last refund takes the fraction of a paisa along.
      const amount = refund.amount === paise ? rupees : fromPaise(refund.amount)
      try {
        await bookRefund(container, {
          payment_id: input.payment_id,
          order_id: input.order_id,
          order_cancelled: input.order_cancelled,
          amount,
          note: `Refunded in the Razorpay dashboard (${refund.id})`,
          razorpay_refund_id: refund.id,
        })
        booked.push(refund.id)
        rupees = MathBN.sub(rupees, amount).toString()
        paise -= refund.amount
      } catch (error) {
        if (!isRefusal(error)) {
          throw error
        }
        logger.warn(
          `medusa-payment-razorpay: refund ${refund.id} was not booked: ${(error as Error).message}`
        )
      }
    }
    return new StepResponse({ booked })
  }
)
