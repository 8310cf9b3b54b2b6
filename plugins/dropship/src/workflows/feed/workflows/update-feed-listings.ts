import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { batchInventoryItemLevelsWorkflow } from "@medusajs/medusa/core-flows"
import type { ListingInput } from "../../../types/supplier"
import { planInventoryLevelsStep } from "../../supplier/steps/plan-inventory-levels"
import { upsertListingsStep } from "../../supplier/steps/upsert-listings"
import { announceFeedBatchStep } from "../steps/announce-feed-batch"
import { setFeedVariantPricesStep } from "../steps/set-feed-variant-prices"
import type { VariantPrice } from "../steps/set-feed-variant-prices"

/**
 * Makes listings, the stock that follows from them, and prices what a batch of a feed says. It does what
 * `upsertListingsWorkflow` does, and announces the whole batch at once.
 */
export const updateFeedListingsWorkflow = createWorkflow(
  "update-feed-listings",
  (input: { listings: ListingInput[]; prices: VariantPrice[] }) => {
    const priceIds = setFeedVariantPricesStep(input.prices)
    const levels = planInventoryLevelsStep(input.listings)
    const written = batchInventoryItemLevelsWorkflow.runAsStep({
      input: { create: levels.create, update: levels.update },
    })
    const result = upsertListingsStep(input.listings)
    const changed = transform({ written, priceIds }, ({ written, priceIds }) => ({
      level_ids: [...(written.created ?? []), ...(written.updated ?? [])].map((level) => level.id),
      price_ids: priceIds,
    }))
    announceFeedBatchStep(changed)
    return new WorkflowResponse(result)
  }
)
