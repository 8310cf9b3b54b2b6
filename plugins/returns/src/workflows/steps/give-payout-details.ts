import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { GivePayoutDetailsInput } from "../../types"
import { serviceOf } from "./service-of"

/** Keeps where a payout goes; what was kept before is gone, so there is nothing to go back to. */
export const givePayoutDetailsStep = createStep(
  "give-payout-details",
  async (input: GivePayoutDetailsInput, { container }) =>
    new StepResponse(await serviceOf(container).givePayoutDetails(input))
)
