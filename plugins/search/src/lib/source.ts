import type { SearchTypes } from "@medusajs/framework/types"
import { QueryContext } from "@medusajs/framework/utils"
import { type SearchableProduct, toProductDocument } from "./document"

/** Currency whose prices are shown and sorted by. */
const CURRENCY = "inr"

const PRODUCT_FIELDS = [
  "id",
  "handle",
  "title",
  "status",
  "thumbnail",
  "material",
  "metadata",
  "created_at",
  "images.url",
  "images.rank",
  "categories.name",
  "categories.handle",
  "categories.parent_category.name",
  "categories.parent_category.handle",
  "sales_channels.id",
  "variants.id",
  "variants.manage_inventory",
  "variants.allow_backorder",
  "variants.variant_rank",
  "variants.options.value",
  "variants.options.option.title",
  "variants.calculated_price.calculated_amount",
  "variants.inventory_items.required_quantity",
  "variants.inventory_items.inventory.location_levels.stocked_quantity",
  "variants.inventory_items.inventory.location_levels.reserved_quantity",
]

/** The rating's link, when a plugin brings one: alias and fields of the contract, no import. */
const RATING_FIELDS = ["product_rating.average", "product_rating.count"]

let ratingFields: Promise<string[]> | undefined

/**
 * Whether products are linked to a rating, asked once a process. A shop without reviews has no such
 * link and gets documents without a rating.
 */
async function resolveRatingFields(container: SearchTypes.SearchContainer): Promise<string[]> {
  ratingFields ??= container.query
    .graph({
      entity: "product",
      fields: ["id", ...RATING_FIELDS],
      pagination: { take: 1 },
    })
    .then(() => RATING_FIELDS)
    .catch((error: Error) => {
      container.logger.info(`[Search] Products have no rating to index: ${error.message}`)
      return []
    })
  return await ratingFields
}

/** Everything `query.graph` needs to fetch what {@link toProductDocument} reads. */
export async function productGraph(container: SearchTypes.SearchContainer) {
  return {
    fields: [...PRODUCT_FIELDS, ...(await resolveRatingFields(container))],
    context: { variants: { calculated_price: QueryContext({ currency_code: CURRENCY }) } },
  }
}

/** Rows of `query.graph` as documents; the search helpers take rows untyped. */
export async function toDocuments(rows: unknown[]) {
  return (rows as SearchableProduct[]).map(toProductDocument)
}
