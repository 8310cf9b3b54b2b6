import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CodAvailability } from "../../types"

/** @throws MedusaError NOT_ALLOWED with the reason for the shopper */
export const refuseUnavailableCodStep = createStep(
  "refuse-unavailable-cod",
  async (availability: CodAvailability) => {
    if (!availability.available) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        availability.reason ?? "Cash on delivery is not offered for this order.",
        availability.code ?? undefined
      )
    }
    return new StepResponse(null)
  }
)
