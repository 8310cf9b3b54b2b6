import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { PayoutActionInput } from "../../types"
import { serviceOf } from "./service-of"

/** Makes a failed payout due again. It is the last word of its workflow: nothing to undo. */
export const reopenPayoutStep = createStep(
  "reopen-payout",
  async (input: PayoutActionInput, { container }) =>
    new StepResponse(await serviceOf(container).reopenPayout(input))
)
