import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RequestCodConfirmationInput } from "../../types"
import { serviceOf } from "./service-of"

/** Stored with the event that has it sent: nothing to undo. */
export const requestCodConfirmationStep = createStep(
  "request-cod-confirmation",
  async (input: RequestCodConfirmationInput, { container }) =>
    new StepResponse(await serviceOf(container).requestConfirmation(input))
)
