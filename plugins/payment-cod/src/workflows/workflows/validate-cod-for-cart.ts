import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { checkCodAvailabilityStep } from "../steps/check-cod-availability"
import { readCartPaymentStep } from "../steps/read-cart-payment"
import type { CodSession } from "../steps/read-cart-payment"
import { refuseChangedPaymentStep } from "../steps/refuse-changed-payment"
import { refuseUnavailableCodStep } from "../steps/refuse-unavailable-cod"
import { writeCodConfirmationStep } from "../steps/write-cod-confirmation"

export const validateCodForCartWorkflowId = "validate-cod-for-cart"

/**
 * Refuses to complete a cart by cash on delivery where the shop does not offer it or the fee is not the one
 * of now, and writes onto its session whether the order has to be confirmed. Carts paid otherwise pass when no
 * fee is left on them. For `completeCartWorkflow.hooks.validate`, where pincode and total are final.
 * @throws MedusaError NOT_ALLOWED with the reason for the shopper
 */
export const validateCodForCartWorkflow = createWorkflow(
  validateCodForCartWorkflowId,
  (input: { cart_id: string }) => {
    const payment = readCartPaymentStep(input)
    when(
      "cart-pays-by-cod",
      { payment },
      ({ payment }) => !payment.is_order && payment.cod_session !== null
    ).then(() => {
      const availability = checkCodAvailabilityStep(input)
      refuseUnavailableCodStep({ payment, availability })
      refuseChangedPaymentStep({ payment, availability })
      const session = transform({ payment }, ({ payment }) => payment.cod_session as CodSession)
      writeCodConfirmationStep({ session, availability })
    })
    when(
      "cart-pays-otherwise",
      { payment },
      ({ payment }) => !payment.is_order && payment.cod_session === null
    ).then(() => {
      refuseChangedPaymentStep({ payment }).config({ name: "refuse-left-over-fee" })
    })
    return new WorkflowResponse(payment)
  }
)
