import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CreatedVariant } from "../../types"

/** Makes one inventory item a variant; answers their ids in the variants' order. */
export const createCatalogueInventoryItemsStep = createStep(
  "create-catalogue-inventory-items",
  async ({ variants }: { variants: CreatedVariant[] }, { container }) => {
    const items = await container
      .resolve(Modules.INVENTORY)
      .createInventoryItems(
        variants.map(({ sku, title }) => ({ sku, title, requires_shipping: true }))
      )
    const idBySku = new Map(items.map((item) => [item.sku, item.id]))
    const ids = variants.map(({ sku }) => idBySku.get(sku)!)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await container.resolve(Modules.INVENTORY).deleteInventoryItems(ids)
    }
  }
)
