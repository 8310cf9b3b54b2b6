import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { seedCashRules } from "./cash"
import { seedCategories } from "./categories"
import { PRODUCTS } from "./data/catalogue"
import { seedOptions } from "./options"
import { seedAdmin, seedShopper } from "./people"
import { seedProducts } from "./products"
import { seedCoupon } from "./promotions"
import { seedPublishableKey } from "./publishable-key"
import { seedRegion } from "./region"
import { seedReviews } from "./reviews"
import { refreshSearch } from "./search"
import { seedShipping } from "./shipping"
import { seedFitFeedback, seedSizeCharts } from "./sizing"
import { seedStore } from "./store"
import { seedListings, seedSupplierLogins, seedSuppliers } from "./suppliers"
import { seedVariantImages } from "./variant-images"

export interface SeedResult {
  /** What the storefront sends with every call. */
  publishable_key: string
}

/**
 * Fills the demo shop. Every part looks first and adds what is missing, so that a second run changes
 * nothing and one that was cut short goes on.
 *
 * @param say told in a few words what is being done
 */
export const seedShop = async (
  container: MedusaContainer,
  say: (text: string) => void
): Promise<SeedResult> => {
  const options = seedOptions(container)
  say("Store, region and shipping")
  const { sales_channel_id } = await seedStore(container)
  const publishable_key = await seedPublishableKey(container, sales_channel_id)
  await seedRegion(container)
  const { shipping_profile_id } = await seedShipping(container, sales_channel_id)
  say("Categories and banners")
  const { ids: category_ids, home_collection_id } = await seedCategories(container)
  const added = await seedProducts(
    container,
    { sales_channel_id, shipping_profile_id, category_ids, home_collection_id },
    say
  )
  say("Pictures by colour")
  await seedVariantImages(container)
  const { productIds, variantIds } = await catalogueIds(container)
  say("Suppliers and their stock")
  const supplierIds = await seedSuppliers(container, options)
  await seedListings(container, supplierIds, variantIds)
  say("Size charts and past reviews")
  await seedSizeCharts(container, category_ids)
  const reviews = await seedReviews(container, productIds, variantIds)
  await seedFitFeedback(container, reviews)
  say("Coupon and logins")
  await seedCoupon(container)
  await seedCashRules(container)
  if (options.demoPassword) {
    await seedAdmin(container, options.demoPassword)
    await seedShopper(container, options.demoPassword)
    await seedSupplierLogins(container, supplierIds, options.demoPassword)
  }
  await refreshSearch(container, added)
  return { publishable_key }
}

/** Ids of the demo products by handle and of their variants by SKU. */
const catalogueIds = async (
  container: MedusaContainer
): Promise<{ productIds: Map<string, string>; variantIds: Map<string, string> }> => {
  const products = await container
    .resolve(Modules.PRODUCT)
    .listProducts(
      { handle: PRODUCTS.map(({ handle }) => handle) },
      { select: ["id", "handle", "variants.id", "variants.sku"], relations: ["variants"] }
    )
  const variants = products.flatMap((product) => product.variants)
  return {
    productIds: new Map(products.map(({ id, handle }) => [handle, id])),
    variantIds: new Map(variants.map(({ id, sku }) => [String(sku), id])),
  }
}
