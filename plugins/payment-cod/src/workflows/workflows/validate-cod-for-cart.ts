import { createWorkflow, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { checkCodAvailabilityStep } from "../steps/check-cod-availability"
import { findCodSessionStep } from "../steps/find-cod-session"
import { refuseUnavailableCodStep } from "../steps/refuse-unavailable-cod"

export const validateCodForCartWorkflowId = "validate-cod-for-cart"

/**
 * Refuses to complete a cart by cash on delivery where the shop does not offer it; carts paid
 * otherwise pass. For `completeCartWorkflow.hooks.validate`, where pincode and total are final.
 * @throws MedusaError NOT_ALLOWED with the reason for the shopper
 */
export const validateCodForCartWorkflow = createWorkflow(
  validateCodForCartWorkflowId,
  (input: { cart_id: string }) => {
    const session = findCodSessionStep(input)
    when("cart-pays-by-cod", { session }, ({ session }) => session.applies).then(() => {
      refuseUnavailableCodStep(checkCodAvailabilityStep(input))
    })
    return new WorkflowResponse(session)
  }
)
