import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CreatedVariant } from "../../types"

interface LevelsInput {
  variants: CreatedVariant[]
  /** In the order of the variants. */
  inventory_item_ids: string[]
  location_id: string
}

/** Stocks the items at the supplier's location. They go with their items, so nothing is undone. */
export const createCatalogueInventoryLevelsStep = createStep(
  "create-catalogue-inventory-levels",
  async ({ variants, inventory_item_ids, location_id }: LevelsInput, { container }) => {
    await container.resolve(Modules.INVENTORY).createInventoryLevels(
      variants.map(({ stock }, index) => ({
        inventory_item_id: inventory_item_ids[index],
        location_id,
        stocked_quantity: stock,
      }))
    )
    return new StepResponse(undefined)
  }
)
