import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLIER_MODULE } from "../../../modules/supplier/constants"
import type SupplierModuleService from "../../../modules/supplier/service"
import { SUPPLIER_FEED_MODULE } from "../../../modules/supplier-feed/constants"
import type SupplierFeedModuleService from "../../../modules/supplier-feed/service"

/** Deletes a feed. */
export const deleteSupplierFeedStep = createStep(
  "delete-supplier-feed",
  async ({ id }: { id: string }, { container }) => {
    const service = container.resolve<SupplierFeedModuleService>(SUPPLIER_FEED_MODULE)
    await service.removeFeed(id)
    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id) {
      const service = container.resolve<SupplierFeedModuleService>(SUPPLIER_FEED_MODULE)
      await service.restoreSupplierFeeds([id])
    }
  }
)

/** Leaves the listings of a feed to people. */
export const releaseFeedListingsStep = createStep(
  "release-feed-listings",
  async ({ id }: { id: string }, { container }) => {
    const service = container.resolve<SupplierModuleService>(SUPPLIER_MODULE)
    await service.updateSupplierListings({ selector: { feed_id: id }, data: { feed_id: null } })
    return new StepResponse(undefined)
  }
)
