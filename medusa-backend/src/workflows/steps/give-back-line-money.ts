import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { planLineRefund } from "../../dispatch/line-refund"
import { loadLineRefund } from "./load-refundable-line"
import type { LineOfOrder } from "./load-refundable-line"

/**
 * Gives back what was paid for a line, as far as it was not given back by an earlier run: each refund
 * carries the line's mark. Medusa keeps the refund before it calls the provider, so a run that died in
 * between leaves one that `finish-line-refund` sends.
 */
export const giveBackLineMoneyStep = createStep(
  "give-back-line-money",
  async (input: LineOfOrder & { amount: string; actor_id: string }, { container }) => {
    const { order } = await loadLineRefund(container, input)
    const planned = planLineRefund(order, input.line_id, input.amount)
    for (const refund of planned) {
      await refundPaymentWorkflow(container).run({
        input: { ...refund, created_by: input.actor_id },
      })
    }
    return new StepResponse(planned)
  }
)
