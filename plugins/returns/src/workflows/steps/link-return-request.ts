import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { LinkReturnRequestInput } from "../../types"
import { serviceOf } from "./service-of"

/** Remembers ids of things that exist whatever happens next: nothing to undo. */
export const linkReturnRequestStep = createStep(
  "link-return-request",
  async (input: LinkReturnRequestInput, { container }) =>
    new StepResponse(await serviceOf(container).linkReturnRequest(input))
)
