import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { DraftProduct } from "../../../feeds/draft-products"
import type { ListingInput } from "../../../types/supplier"
import type { SupplierFeedDTO } from "../../../types/supplier-feed"
import { upsertListingsWorkflow } from "../../supplier/workflows/upsert-listings"
import { clearUnfinishedFeedProductsStep } from "../steps/clear-unfinished-feed-products"
import { createFeedInventoryItemsStep } from "../steps/create-feed-inventory-items"
import { createFeedPricesStep } from "../steps/create-feed-prices"
import { createFeedProductsStep } from "../steps/create-feed-products"
import { dropFeedEventsStep } from "../steps/drop-feed-events"
import { finishFeedProductsStep } from "../steps/finish-feed-products"
import { guardFeedListingsStep } from "../steps/guard-feed-listings"
import { linkFeedProductsStep } from "../steps/link-feed-products"
import { loadFeedShopStep } from "../steps/load-feed-shop"

export type CreateFeedProductsInput = {
  feed: Pick<SupplierFeedDTO, "id" | "supplier_id" | "safety_buffer" | "priority">
  products: DraftProduct[]
}

/**
 * Makes draft products of a feed: products, prices, stock, links and listings. It writes whole batches
 * through the modules, many times faster than `createProductsWorkflow`. A failure takes the batch back, what
 * a killed worker left half made is made anew, and what is there already is left alone.
 */
export const createFeedProductsWorkflow = createWorkflow(
  "create-feed-products",
  (input: CreateFeedProductsInput) => {
    const lookup = transform({ input }, ({ input }) => ({
      supplier_id: input.feed.supplier_id,
      products: input.products,
    }))
    const shop = loadFeedShopStep(lookup)
    const products = clearUnfinishedFeedProductsStep({ products: input.products })
    const created = createFeedProductsStep({ products, shop })
    const priceSetIds = createFeedPricesStep({ variants: created.variants })
    const inventoryItemIds = createFeedInventoryItemsStep({ variants: created.variants })
    linkFeedProductsStep({
      product_ids: created.product_ids,
      variants: created.variants,
      price_set_ids: priceSetIds,
      inventory_item_ids: inventoryItemIds,
      shop,
    })
    const listings = transform({ created, shop, input }, ({ created, shop, input }) =>
      created.variants.flatMap((variant): ListingInput[] =>
        variant.cost_price === null
          ? []
          : [
              {
                supplier_id: shop.supplier.id,
                variant_id: variant.id,
                supplier_sku: variant.supplier_sku,
                cost_price: variant.cost_price,
                mrp: variant.mrp,
                lead_days: variant.lead_days ?? shop.supplier.lead_days,
                reported_stock: variant.stock,
                safety_buffer: input.feed.safety_buffer,
                priority: input.feed.priority,
                feed_id: input.feed.id,
              },
            ]
      )
    )
    const variantIds = transform({ created }, ({ created }) =>
      created.variants.map((variant) => variant.id)
    )
    guardFeedListingsStep(variantIds)
    upsertListingsWorkflow.runAsStep({ input: { listings } })
    finishFeedProductsStep({ product_ids: created.product_ids, digests: created.digests })
    dropFeedEventsStep()
    return new WorkflowResponse(created.product_ids)
  }
)
