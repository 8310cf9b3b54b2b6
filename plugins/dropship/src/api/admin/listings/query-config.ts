export const listListingsConfig = {
  defaults: [
    "id",
    "supplier_id",
    "variant_id",
    "supplier_sku",
    "cost_price",
    "mrp",
    "lead_days",
    "reported_stock",
    "safety_buffer",
    "priority",
    "reported_at",
  ],
  isList: true,
  defaultLimit: 20,
}
