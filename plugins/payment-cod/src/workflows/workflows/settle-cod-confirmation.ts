import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { settleCodConfirmationStep } from "../steps/settle-cod-confirmation"
import type { SettleCodConfirmationInput } from "../steps/settle-cod-confirmation"

export const settleCodConfirmationWorkflowId = "settle-cod-confirmation"

/** Ends a confirmation nobody has to answer any more, without an event; null when the order has none. */
export const settleCodConfirmationWorkflow = createWorkflow(
  settleCodConfirmationWorkflowId,
  (input: SettleCodConfirmationInput) => new WorkflowResponse(settleCodConfirmationStep(input))
)
