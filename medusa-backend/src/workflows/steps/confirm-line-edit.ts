import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/**
 * Confirms an edit that only takes pieces off. Medusa's own confirming does two things more, and here both
 * would do harm (2.21.2): it deletes the item's reservations and reserves what is left at the first
 * location, not at the supplier; and it cancels an authorised payment to make a smaller one, which for
 * cash on delivery leaves the order without any.
 */
export const confirmLineEditStep = createStep(
  "confirm-line-edit",
  async ({ id, confirmed_by }: { id: string; confirmed_by: string }, { container }) => {
    await container.resolve(Modules.ORDER).confirmOrderChange({ id, confirmed_by })
    return new StepResponse(id)
  }
)
