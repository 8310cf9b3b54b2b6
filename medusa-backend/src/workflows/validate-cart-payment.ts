import { validateCodForCartWorkflow } from "@bodycon/medusa-payment-cod/workflows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { checkCartPaymentStep } from "./steps/check-cart-payment"
import { settleSessionAmountStep } from "./steps/settle-session-amount"

/**
 * Asks everything about a cart's payment once more before it becomes an order, and makes its session ready
 * for that. Runs within Medusa's completing of the cart, which holds its lock.
 * @throws MedusaError NOT_ALLOWED with a code and the reason for the shopper
 */
export const validateCartPaymentWorkflow = createWorkflow(
  "validate-cart-payment",
  (input: { cart_id: string }) => {
    const session = checkCartPaymentStep(input)
    validateCodForCartWorkflow.runAsStep({ input })
    when("session-is-there", { session }, (found) => !!found.session).then(() => {
      const settling = transform({ session }, (found) => found.session!)
      settleSessionAmountStep(settling)
    })
    return new WorkflowResponse(session)
  }
)
