/** What a supplier sees of a listing: its own words, cost and stock; not the shop's buffer or order of preference. */
export const listOwnListingsConfig = {
  defaults: [
    "id",
    "supplier_sku",
    "cost_price",
    "lead_days",
    "reported_stock",
    "reported_at",
    "updated_at",
    "feed_id",
    "product_variant.title",
    "product_variant.product.title",
    "product_variant.product.thumbnail",
  ],
  isList: true,
  defaultLimit: 50,
}
