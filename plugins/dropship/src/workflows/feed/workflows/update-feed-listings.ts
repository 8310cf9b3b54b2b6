import { InventoryLevelWorkflowEvents } from "@medusajs/framework/utils"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ListingInput } from "../../../types/supplier"
import { upsertListingsWorkflow } from "../../supplier/workflows/upsert-listings"
import { dropFeedEventsStep } from "../steps/drop-feed-events"
import { setFeedVariantPricesStep } from "../steps/set-feed-variant-prices"
import type { VariantPrice } from "../steps/set-feed-variant-prices"

/** The inventory module says the same once for all levels (`inventory.inventory-level.updated`). */
const EVENTS_PER_LEVEL = [
  InventoryLevelWorkflowEvents.CREATED,
  InventoryLevelWorkflowEvents.UPDATED,
] as string[]

/** Makes listings, the stock that follows from them, and prices what a batch of a feed says. */
export const updateFeedListingsWorkflow = createWorkflow(
  "update-feed-listings",
  (input: { listings: ListingInput[]; prices: VariantPrice[] }) => {
    setFeedVariantPricesStep(input.prices)
    const result = upsertListingsWorkflow.runAsStep({ input: { listings: input.listings } })
    dropFeedEventsStep({ eventNames: EVENTS_PER_LEVEL })
    return new WorkflowResponse(result)
  }
)
