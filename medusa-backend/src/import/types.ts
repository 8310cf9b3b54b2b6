import type { PlannedProduct } from "./product-plan"
import type { ShopContext } from "./shop"

/** A planned product with the ids and addresses found for it. */
export interface CatalogueItem extends PlannedProduct {
  category_ids: string[]
  picture_key: string
  picture_urls: string[]
}

/** Input of `importCatalogueBatchWorkflow`. */
export interface CatalogueBatch {
  items: CatalogueItem[]
  shop: ShopContext
}

/** A variant that has been written, with the plan it came from. Amounts are ₹ decimal strings. */
export interface CreatedVariant {
  id: string
  product_id: string
  sku: string
  title: string
  price: string
  cost_price: string
  mrp: string
  stock: number
}
