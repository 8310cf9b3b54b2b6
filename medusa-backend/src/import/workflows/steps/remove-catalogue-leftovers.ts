import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { deleteListingsOf } from "../../listings"

interface LeftoversInput {
  skus: string[]
  variant_ids: string[]
}

/**
 * Deletes inventory items and supplier listings that a batch cut short left without a product.
 * Nothing refers to them yet, so there is nothing to restore.
 */
export const removeCatalogueLeftoversStep = createStep(
  "remove-catalogue-leftovers",
  async ({ skus, variant_ids }: LeftoversInput, { container }) => {
    const inventory = container.resolve(Modules.INVENTORY)
    const items = await inventory.listInventoryItems(
      { sku: skus },
      { select: ["id"], take: skus.length }
    )
    if (items.length) {
      await inventory.deleteInventoryItems(items.map((item) => item.id))
    }
    await deleteListingsOf(container, variant_ids)
    return new StepResponse(undefined)
  }
)
