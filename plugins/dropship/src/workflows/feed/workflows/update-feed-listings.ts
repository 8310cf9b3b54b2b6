import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ListingInput } from "../../../types/supplier"
import { upsertListingsWorkflow } from "../../supplier/workflows/upsert-listings"
import { setFeedVariantPricesStep } from "../steps/set-feed-variant-prices"
import type { VariantPrice } from "../steps/set-feed-variant-prices"

/** Makes listings, the stock that follows from them, and prices what a batch of a feed says. */
export const updateFeedListingsWorkflow = createWorkflow(
  "update-feed-listings",
  (input: { listings: ListingInput[]; prices: VariantPrice[] }) => {
    setFeedVariantPricesStep(input.prices)
    const result = upsertListingsWorkflow.runAsStep({ input: { listings: input.listings } })
    return new WorkflowResponse(result)
  }
)
