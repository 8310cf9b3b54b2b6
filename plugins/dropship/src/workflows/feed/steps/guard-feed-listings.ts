import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLIER_MODULE } from "../../../modules/supplier/constants"
import type SupplierModuleService from "../../../modules/supplier/service"

/**
 * Does nothing going forward. Going back it deletes the listings of variants that are taken back, which
 * `upsertListingsWorkflow` leaves in place: their supplier SKUs would bar the next attempt.
 */
export const guardFeedListingsStep = createStep(
  "guard-feed-listings",
  async (variantIds: string[]) => new StepResponse(undefined, variantIds),
  async (variantIds, { container }) => {
    if (variantIds?.length) {
      const service = container.resolve<SupplierModuleService>(SUPPLIER_MODULE)
      const listings = await service.listSupplierListings(
        { variant_id: variantIds },
        { select: ["id"] }
      )
      await service.deleteSupplierListings(listings.map((listing) => listing.id))
    }
  }
)
