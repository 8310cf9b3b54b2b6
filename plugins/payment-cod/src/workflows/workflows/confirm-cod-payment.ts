import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { confirmCodPaymentStep } from "../steps/confirm-cod-payment"

export const confirmCodPaymentWorkflowId = "confirm-cod-payment"

/**
 * Sets `payment.data.confirmation` to `confirmed`; a repeat changes nothing.
 * @throws MedusaError NOT_FOUND; NOT_ALLOWED for a payment that is not by cash on delivery
 */
export const confirmCodPaymentWorkflow = createWorkflow(
  confirmCodPaymentWorkflowId,
  (input: { payment_id: string }) => new WorkflowResponse(confirmCodPaymentStep(input))
)
