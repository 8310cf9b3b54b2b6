import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { resendCodConfirmationStep } from "../steps/resend-cod-confirmation"

export const resendCodConfirmationWorkflowId = "resend-cod-confirmation"

/**
 * Has a code sent again by publishing `cod_confirmation.reminder_due`.
 * @throws MedusaError NOT_FOUND; NOT_ALLOWED with `code` when none may be sent (now)
 */
export const resendCodConfirmationWorkflow = createWorkflow(
  resendCodConfirmationWorkflowId,
  (input: { id: string }) =>
    new WorkflowResponse({ cod_confirmation: resendCodConfirmationStep(input) })
)
