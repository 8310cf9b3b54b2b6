import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { readShippableStatuses } from "../../dispatch/book-on"

/** In which states a purchase order gets its parcel. */
export const readShippableStatusesStep = createStep(
  "read-shippable-statuses",
  async (_: undefined, { container }) => new StepResponse(await readShippableStatuses(container))
)
