import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"

/**
 * Cancels the order, in a run of its own: a mail that fails after it must not bring the order back without its
 * payment. Under the order's lock.
 */
export const cancelUnconfirmedOrderStep = createStep(
  "cancel-unconfirmed-order",
  async ({ order_id }: { order_id: string }, { container }) => {
    await cancelOrderWorkflow(container).run({
      input: { order_id, canceled_by: "cash-on-delivery" },
    })
    return new StepResponse({ order_id })
  }
)
