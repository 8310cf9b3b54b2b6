import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CodAvailability } from "../../types"
import type { CartPayment } from "./read-cart-payment"

const refuse = (code: string | null, reason: string): never => {
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, reason, code ?? undefined)
}

/**
 * An order that waits for the word of somebody who cannot be asked would wait for ever.
 * @throws MedusaError NOT_ALLOWED with the reason for the shopper
 */
export const refuseUnavailableCodStep = createStep(
  "refuse-unavailable-cod",
  async ({
    payment,
    availability,
  }: {
    payment: Pick<CartPayment, "is_reachable">
    availability: CodAvailability
  }) => {
    if (!availability.available) {
      refuse(
        availability.code,
        availability.reason ?? "Cash on delivery is not offered for this order."
      )
    }
    if (availability.confirmation === "code" && !payment.is_reachable) {
      refuse(
        "no_contact",
        "Please give an Indian mobile number or an e-mail address: we ask you to confirm this order."
      )
    }
    return new StepResponse(null)
  }
)
