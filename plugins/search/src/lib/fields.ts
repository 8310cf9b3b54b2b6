import type { SearchTypes } from "@medusajs/framework/types"
import { search } from "@medusajs/framework/utils"

/** Name of the index, as `POST /store/search` takes it in `entity`. */
export const PRODUCTS_INDEX = "products"

/**
 * What the index holds of a product: what a card shows, what a shopper filters and sorts by, and
 * what a query matches (heavier weight first). Prices are ₹ as numbers, because engines sort and
 * count by them; nobody calculates with them.
 */
export const productFields: SearchTypes.SearchFieldsSchemaLike = search.define({
  id: search.keyword().filterable(),
  handle: search.keyword().filterable(),
  title: search.text().searchable({ weight: 4 }),
  brand: search.keyword().searchable({ weight: 3 }).filterable().facetable(),
  category_names: search.keyword().array().searchable({ weight: 2 }),
  category_handles: search.keyword().array().filterable().facetable(),
  colors: search.keyword().array().searchable({ weight: 2 }).filterable().facetable(),
  fabric: search.keyword().searchable({ weight: 1.5 }).filterable().facetable(),
  pattern: search.keyword().searchable({ weight: 1.5 }).filterable().facetable(),
  occasion: search.keyword().array().searchable({ weight: 1.5 }).filterable().facetable(),
  fit_type: search.keyword().searchable({ weight: 1.5 }).filterable().facetable(),
  keywords: search.text().searchable().retrievable(false),
  sizes: search.keyword().array().filterable().facetable(),
  sizes_in_stock: search.keyword().array().filterable().facetable(),
  in_stock: search.boolean().filterable().facetable(),
  thumbnail: search.keyword(),
  hover_image: search.keyword(),
  price: search
    .float()
    .filterable()
    .sortable()
    .facetable({ types: ["range", "stats"] }),
  mrp: search.float(),
  discount_percent: search
    .integer()
    .filterable()
    .sortable()
    .facetable({ types: ["range", "stats"] }),
  rating: search
    .float()
    .filterable()
    .sortable()
    .facetable({ types: ["range"] }),
  review_count: search.integer().sortable(),
  popularity: search.integer().sortable(),
  created_at: search.date().filterable().sortable(),
  status: search.keyword().filterable(),
  sales_channel_ids: search.keyword().array().filterable(),
})
