import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { serviceOf } from "./service-of"

export type SettleCodConfirmationInput = {
  order_id: string
  reason: "paid_online" | "order_cancelled"
}

/** Notes what was decided elsewhere: nothing to undo. */
export const settleCodConfirmationStep = createStep(
  "settle-cod-confirmation",
  async (input: SettleCodConfirmationInput, { container }) =>
    new StepResponse(await serviceOf(container).settleConfirmation(input))
)
