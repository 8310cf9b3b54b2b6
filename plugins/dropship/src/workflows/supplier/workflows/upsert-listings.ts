import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { batchInventoryItemLevelsWorkflow } from "@medusajs/medusa/core-flows"
import type { ListingInput } from "../../../types/supplier"
import { planInventoryLevelsStep } from "../steps/plan-inventory-levels"
import { upsertListingsStep } from "../steps/upsert-listings"

/**
 * Adds or changes listings in bulk, by (supplier, variant), and sets the stock at the suppliers' locations
 * to what may be sold of it. Rows that say nothing new are not written. Meant for batches of up to a few
 * thousand.
 *
 * @example
 * const { result } = await upsertListingsWorkflow(container).run({ input: { listings } })
 * // { created: 120, updated: 3, unchanged: 877 }
 */
export const upsertListingsWorkflow = createWorkflow(
  "upsert-listings",
  (input: { listings: ListingInput[] }) => {
    const levels = planInventoryLevelsStep(input.listings)
    batchInventoryItemLevelsWorkflow.runAsStep({
      input: { create: levels.create, update: levels.update },
    })
    return new WorkflowResponse(upsertListingsStep(input.listings))
  }
)
