import { upsertListingsWorkflow } from "@bodycon/medusa-plugin-dropship/workflows"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { CatalogueBatch } from "../types"
import { createCatalogueInventoryItemsStep } from "./steps/create-catalogue-inventory-items"
import { createCatalogueInventoryLevelsStep } from "./steps/create-catalogue-inventory-levels"
import { createCataloguePricesStep } from "./steps/create-catalogue-prices"
import { createCatalogueProductsStep } from "./steps/create-catalogue-products"
import { dropCatalogueEventsStep } from "./steps/drop-catalogue-events"
import { guardCatalogueListingsStep } from "./steps/guard-catalogue-listings"
import { indexCatalogueStep } from "./steps/index-catalogue"
import { linkCatalogueStep } from "./steps/link-catalogue"
import { publishCatalogueStep } from "./steps/publish-catalogue"

/** Days from order to hand-over that an imported listing promises. */
const LEAD_DAYS = 2

/**
 * Makes a batch of products ready to be found, sold and routed: products, prices, stock, links, the
 * supplier's listings, and search documents. It writes whole batches through the modules, which is
 * some thirty times faster than `createProductsWorkflow` a product at a time, and raises no events.
 * Any failure takes the batch back.
 */
export const importCatalogueBatchWorkflow = createWorkflow(
  "import-catalogue-batch",
  (input: CatalogueBatch) => {
    const created = createCatalogueProductsStep({ items: input.items })
    const priceSetIds = createCataloguePricesStep({ variants: created.variants })
    const inventoryItemIds = createCatalogueInventoryItemsStep({ variants: created.variants })
    createCatalogueInventoryLevelsStep({
      variants: created.variants,
      inventory_item_ids: inventoryItemIds,
      location_id: input.shop.supplier.stock_location_id,
    })
    linkCatalogueStep({
      product_ids: created.product_ids,
      variants: created.variants,
      price_set_ids: priceSetIds,
      inventory_item_ids: inventoryItemIds,
      shop: input.shop,
    })
    const listings = transform({ created, input }, ({ created, input }) =>
      created.variants.map((variant) => ({
        supplier_id: input.shop.supplier.id,
        variant_id: variant.id,
        supplier_sku: variant.sku,
        cost_price: variant.cost_price,
        mrp: variant.mrp,
        lead_days: LEAD_DAYS,
        reported_stock: variant.stock,
        safety_buffer: 0,
        priority: 0,
      }))
    )
    const variantIds = transform({ created }, ({ created }) =>
      created.variants.map((variant) => variant.id)
    )
    guardCatalogueListingsStep({ variant_ids: variantIds })
    upsertListingsWorkflow.runAsStep({ input: { listings } })
    publishCatalogueStep({
      product_ids: created.product_ids,
      external_ids: created.external_ids,
    })
    indexCatalogueStep({ product_ids: created.product_ids })
    dropCatalogueEventsStep()
    return new WorkflowResponse(created.product_ids)
  }
)
