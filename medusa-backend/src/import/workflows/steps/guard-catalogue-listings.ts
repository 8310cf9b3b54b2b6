import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { deleteListingsOf } from "../../listings"

/**
 * Does nothing going forward. Going back it deletes the listings of the batch's variants, which
 * `upsertListingsWorkflow` leaves in place: their supplier SKUs would bar the next attempt.
 */
export const guardCatalogueListingsStep = createStep(
  "guard-catalogue-listings",
  async ({ variant_ids }: { variant_ids: string[] }) => new StepResponse(undefined, variant_ids),
  async (variantIds, { container }) => {
    if (variantIds?.length) {
      await deleteListingsOf(container, variantIds)
    }
  }
)
