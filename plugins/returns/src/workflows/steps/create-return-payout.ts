import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { serviceOf } from "./service-of"

/** Puts a refund on the worklist; taken off again when what follows fails. */
export const createReturnPayoutStep = createStep(
  "create-return-payout",
  async (input: { return_request_id: string }, { container }) => {
    const { payout, created } = await serviceOf(container).openPayout(input)
    return new StepResponse(payout, created ? payout.id : null)
  },
  async (id, { container }) => {
    if (id) {
      await serviceOf(container).deleteReturnPayouts([id])
    }
  }
)
