import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { PayoutActionInput } from "../../types"
import { serviceOf } from "./service-of"

/** Has the shopper asked where her money goes, with its event: nothing to undo. */
export const askForPayoutDetailsStep = createStep(
  "ask-for-payout-details",
  async (input: PayoutActionInput, { container }) =>
    new StepResponse(await serviceOf(container).askForPayoutDetails(input))
)
