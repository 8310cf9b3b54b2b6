import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CreatedVariant } from "../../types"

interface StockInput {
  variants: CreatedVariant[]
  location_id: string
}

/** Makes one inventory item a variant, stocked at the supplier's location; answers ids in order. */
export const createCatalogueStockStep = createStep(
  "create-catalogue-stock",
  async ({ variants, location_id }: StockInput, { container }) => {
    const inventory = container.resolve(Modules.INVENTORY)
    const items = await inventory.createInventoryItems(
      variants.map(({ sku, title }) => ({ sku, title, requires_shipping: true }))
    )
    const idBySku = new Map(items.map((item) => [item.sku, item.id]))
    const ids = variants.map(({ sku }) => idBySku.get(sku)!)
    await inventory.createInventoryLevels(
      variants.map(({ stock }, index) => ({
        inventory_item_id: ids[index],
        location_id,
        stocked_quantity: stock,
      }))
    )
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await container.resolve(Modules.INVENTORY).deleteInventoryItems(ids)
    }
  }
)
