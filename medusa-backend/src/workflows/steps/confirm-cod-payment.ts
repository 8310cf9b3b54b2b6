import { confirmCodPaymentWorkflow } from "@bodycon/medusa-payment-cod/workflows"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/**
 * Notes that the order is wanted, in a run of its own: what fails after it must not write back what the
 * payment said before, over what somebody else has written since.
 */
export const confirmCashPaymentStep = createStep(
  "confirm-cash-payment",
  async ({ payment_id }: { payment_id: string }, { container }) => {
    const { result } = await confirmCodPaymentWorkflow(container).run({ input: { payment_id } })
    return new StepResponse(result)
  }
)
