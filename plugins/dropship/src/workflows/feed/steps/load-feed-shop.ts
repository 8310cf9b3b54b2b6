import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { DraftProduct } from "../../../feeds/draft-products"
import { retrieveFeedSupplier } from "../lib/read-feed"

/**
 * Looks up where products of a feed belong: the store's default sales channel, the default shipping profile,
 * their categories, and the supplier.
 * @throws MedusaError INVALID_DATA naming what the store lacks
 */
export const loadFeedShopStep = createStep(
  "load-feed-shop",
  async (
    { supplier_id, products }: { supplier_id: string; products: DraftProduct[] },
    { container }
  ) => {
    const handles = [...new Set(products.flatMap((product) => product.category_handle ?? []))]
    const [[store], [profile], categories, supplier] = await Promise.all([
      container.resolve(Modules.STORE).listStores({}, { take: 1 }),
      container
        .resolve(Modules.FULFILLMENT)
        .listShippingProfiles({ type: "default" }, { take: 1, order: { created_at: "ASC" } }),
      container
        .resolve(Modules.PRODUCT)
        .listProductCategories({ handle: handles }, { select: ["id", "handle"] }),
      retrieveFeedSupplier(container, supplier_id),
    ])
    if (!store?.default_sales_channel_id) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "the store has no default sales channel, to which new products would belong"
      )
    }
    if (!profile) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "the store has no default shipping profile, to which new products would belong"
      )
    }
    return new StepResponse({
      sales_channel_id: store.default_sales_channel_id,
      shipping_profile_id: profile.id,
      category_ids: Object.fromEntries(
        categories.map((category) => [category.handle, category.id])
      ) as Record<string, string>,
      supplier,
    })
  }
)

export type FeedShop = {
  sales_channel_id: string
  shipping_profile_id: string
  category_ids: Record<string, string>
  supplier: { id: string; lead_days: number; stock_location_id: string }
}
