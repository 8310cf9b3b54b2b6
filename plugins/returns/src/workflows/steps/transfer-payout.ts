import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { PayoutAttempt } from "../../types"
import { serviceOf } from "./service-of"

/**
 * Has a payout's provider transfer the money, once however often it runs. The destination stays within: a
 * step's output may be stored.
 */
export const transferPayoutStep = createStep(
  "transfer-payout",
  async (input: PayoutAttempt, { container }) =>
    new StepResponse(await serviceOf(container).transferPayout(input))
)
