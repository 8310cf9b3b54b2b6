import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CreatedVariant } from "./create-feed-products"

/** Makes one inventory item a variant; answers their ids in the variants' order. */
export const createFeedInventoryItemsStep = createStep(
  "create-feed-inventory-items",
  async ({ variants }: { variants: CreatedVariant[] }, { container }) => {
    const items = variants.length
      ? await container.resolve(Modules.INVENTORY).createInventoryItems(
          variants.map((variant) => ({
            sku: variant.supplier_sku,
            title: variant.title,
            weight: variant.weight_g ?? undefined,
            hs_code: variant.hsn ?? undefined,
            requires_shipping: true,
          }))
        )
      : []
    const idBySku = new Map(items.map((item) => [item.sku, item.id]))
    const ids = variants.map((variant) => idBySku.get(variant.supplier_sku)!)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await container.resolve(Modules.INVENTORY).deleteInventoryItems(ids)
    }
  }
)
