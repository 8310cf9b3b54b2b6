import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { serviceOf } from "./service-of"

/** Only an event, which is sent with it: nothing to undo. */
export const resendCodConfirmationStep = createStep(
  "resend-cod-confirmation",
  async (input: { id: string }, { container }) =>
    new StepResponse(await serviceOf(container).resend(input))
)
