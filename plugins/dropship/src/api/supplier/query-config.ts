/** What a supplier sees of a purchase order: its own goods, costs and addressee; no shop prices, no reasons. */
const fields = [
  "id",
  "number",
  "order_number",
  "status",
  "payment_method",
  "currency_code",
  "cost_total",
  "supplier_reference",
  "refusal_reason",
  "ship_to",
  "parcel",
  "answer_by",
  "dispatch_by",
  "sent_at",
  "accepted_at",
  "ready_at",
  "picked_up_at",
  "delivered_at",
  "created_at",
  "lines.id",
  "lines.sku",
  "lines.supplier_sku",
  "lines.title",
  "lines.variant_title",
  "lines.thumbnail",
  "lines.quantity",
  "lines.cost_price",
]

export const retrieveConfig = { defaults: fields, allowed: fields, isList: false }

export const listConfig = { ...retrieveConfig, isList: true, defaultLimit: 20 }
