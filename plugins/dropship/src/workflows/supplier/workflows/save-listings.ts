import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { batchInventoryItemLevelsWorkflow } from "@medusajs/medusa/core-flows"
import type { SaveListingsInput } from "../../../types/listing"
import { completeListingsStep } from "../steps/complete-listings"
import { deleteListingsStep } from "../steps/delete-listings"
import { planClearedLevelsStep } from "../steps/plan-cleared-levels"
import { planInventoryLevelsStep } from "../steps/plan-inventory-levels"
import { upsertListingsStep } from "../steps/upsert-listings"

/**
 * Adds, changes and deletes listings as people do: what a draft leaves out stays as it is. Stock at the
 * suppliers' locations follows; that of a deleted listing becomes 0.
 *
 * @example
 * await saveListingsWorkflow(container).run({
 *   input: { listings: [{ id: "suplst_1", cost_price: "450.00" }], delete: ["suplst_2"] },
 * })
 */
export const saveListingsWorkflow = createWorkflow("save-listings", (input: SaveListingsInput) => {
  const ids = transform(input, (data) => data.delete ?? [])
  const listings = completeListingsStep(input.listings)
  const levels = planInventoryLevelsStep(listings)
  const cleared = planClearedLevelsStep(ids)
  const batch = transform({ levels, cleared }, (data) => {
    const kept = new Set(data.levels.update.map((level) => level.id))
    return {
      create: data.levels.create,
      update: [...data.levels.update, ...data.cleared.filter((level) => !kept.has(level.id))],
    }
  })
  batchInventoryItemLevelsWorkflow.runAsStep({ input: batch })
  const deleted = deleteListingsStep(ids)
  const saved = upsertListingsStep(listings)
  return new WorkflowResponse(
    transform({ saved, deleted }, (data) => ({ ...data.saved, deleted: data.deleted }))
  )
})
