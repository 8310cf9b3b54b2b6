import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { PayReturnPayoutInput } from "../../types"
import { serviceOf } from "./service-of"

/** Notes a transfer that was made, with its events: nothing to undo. */
export const payReturnPayoutStep = createStep(
  "pay-return-payout",
  async (input: PayReturnPayoutInput, { container }) =>
    new StepResponse(await serviceOf(container).payPayout(input))
)
