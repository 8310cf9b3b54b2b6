import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { CreateReturnRequestInput } from "../../types"
import { submitReturnRequestStep } from "../steps/submit-return-request"

export const createReturnRequestWorkflowId = "create-return-request"

/**
 * A shopper asks to send something back or to change it. Checks the merchant's rules, encrypts where the
 * money goes, and publishes `return_request.requested` (and `.approved` when the shop approves by itself).
 * @throws MedusaError INVALID_DATA naming the field (`items.0.quantity`, `refund.ifsc`)
 */
export const createReturnRequestWorkflow = createWorkflow(
  createReturnRequestWorkflowId,
  (input: CreateReturnRequestInput) => {
    return new WorkflowResponse({ return_request: submitReturnRequestStep(input) })
  }
)
