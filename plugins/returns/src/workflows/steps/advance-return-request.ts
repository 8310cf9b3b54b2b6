import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { AdvanceReturnRequestInput } from "../../types"
import { serviceOf } from "./service-of"

/** Moves a return on, with its event. Nothing leads back, so there is nothing to undo. */
export const advanceReturnRequestStep = createStep(
  "advance-return-request",
  async (input: AdvanceReturnRequestInput, { container }) =>
    new StepResponse(await serviceOf(container).advanceReturnRequest(input))
)
