import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { RequestCodConfirmationInput } from "../../types"
import { requestCodConfirmationStep } from "../steps/request-cod-confirmation"

export const requestCodConfirmationWorkflowId = "request-cod-confirmation"

/** Asks the shopper about an order, once, and publishes `cod_confirmation.requested`. */
export const requestCodConfirmationWorkflow = createWorkflow(
  requestCodConfirmationWorkflowId,
  (input: RequestCodConfirmationInput) => new WorkflowResponse(requestCodConfirmationStep(input))
)
