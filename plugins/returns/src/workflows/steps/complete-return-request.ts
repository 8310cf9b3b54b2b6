import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CompleteReturnRequestInput } from "../../types"
import { serviceOf } from "./service-of"

/** Ends a return, with its event. The money is gone by then: nothing to undo. */
export const completeReturnRequestStep = createStep(
  "complete-return-request",
  async (input: CompleteReturnRequestInput, { container }) =>
    new StepResponse(await serviceOf(container).completeReturnRequest(input))
)
