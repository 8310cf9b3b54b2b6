import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { PayoutActionInput } from "../../types"
import { serviceOf } from "./service-of"

/** Starts a transfer, with the job that makes it: what a bank may have been told cannot be undone. */
export const requestPayoutSendStep = createStep(
  "request-payout-send",
  async (input: PayoutActionInput, { container }) =>
    new StepResponse(await serviceOf(container).requestPayoutSend(input))
)
