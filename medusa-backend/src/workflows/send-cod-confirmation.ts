import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { sendCodConfirmationStep } from "./steps/send-cod-confirmation"
import type { SendCodConfirmation } from "./steps/send-cod-confirmation"

/** Asks the shopper to confirm that she pays at the door. Durable; running it again sends nothing twice. */
export const sendCodConfirmationWorkflow = createWorkflow(
  "send-cod-confirmation",
  (input: SendCodConfirmation) => new WorkflowResponse(sendCodConfirmationStep(input))
)
