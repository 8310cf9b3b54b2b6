import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { serviceOf } from "./service-of"

/** What the mail that asks for a destination needs; null when there is nothing to ask. */
export const prepareRefundDetailsStep = createStep(
  "prepare-refund-details",
  async ({ id }: { id: string }, { container }) =>
    new StepResponse(await serviceOf(container).prepareRefundDetails(id))
)
