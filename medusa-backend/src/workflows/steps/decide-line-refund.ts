import { multiplyMoney } from "@bodycon/kit"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { assertRefundable, ownChange } from "../../dispatch/line-refund"
import { refundsFor } from "../../dispatch/order-shares"
import type { LineRefundFacts } from "./load-refundable-line"

/**
 * ₹ to give back for a flagged line, by what the order is now: what was proposed may have been meant for
 * the whole order, of which a part found a supplier since. Once its pieces are off the order the amount
 * stands.
 * @throws MedusaError NOT_ALLOWED that says why it cannot be given back
 */
export const decideLineRefundStep = createStep(
  "decide-line-refund",
  async ({ order, line, open, changes }: LineRefundFacts) => {
    if (line.resolution === "refunded") {
      return new StepResponse({ amount: multiplyMoney(line.refund_amount ?? 0, 1), is_done: true })
    }
    if (line.resolution) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `unfulfillable line ${line.id} is already ${line.resolution}`
      )
    }
    assertRefundable(order, line, changes)
    const others = open.map((one) => (one.id === line.id ? { ...one, refund_amount: null } : one))
    const isOff = ownChange(changes, line.id).isDone
    const amount = isOff
      ? multiplyMoney(line.refund_amount ?? 0, 1)
      : refundsFor(order, others).find((one) => one.id === line.id)!.refund_amount
    return new StepResponse({ amount, is_done: false })
  }
)
