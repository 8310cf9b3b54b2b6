import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { isFeeRight } from "../../lib/fee-line"
import type { CodAvailability } from "../../types"
import type { CartPayment } from "./read-cart-payment"

/**
 * Lets only carts pass whose fee line is right; those paid otherwise have none.
 * @throws MedusaError NOT_ALLOWED `payment_changed`
 */
export const refuseChangedPaymentStep = createStep(
  "refuse-changed-payment",
  async (input: { payment: CartPayment; availability?: CodAvailability }) => {
    if (!isFeeRight(input.payment.fee_lines, input.availability?.fee ?? "0")) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "The total changed. Please choose how to pay again.",
        "payment_changed"
      )
    }
    return new StepResponse(input.payment.fee_lines)
  }
)
