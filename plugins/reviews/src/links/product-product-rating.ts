import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import ReviewModule from "../modules/review"

/**
 * `product.product_rating`: read through `product_rating.product_id`, so it is there the moment the
 * first review is approved and there is no link row to keep in step.
 */
export default defineLink(
  { linkable: ProductModule.linkable.product, field: "id" },
  // eslint-disable-next-line @medusajs/link-uses-linkable-properties -- joined by a column of ours, not by its id
  { linkable: { ...ReviewModule.linkable.productRating.id, primaryKey: "product_id" } },
  { readOnly: true }
)
