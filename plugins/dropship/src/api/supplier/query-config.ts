/** What a supplier sees of a purchase order: its own goods, costs and addressee; no shop prices, no reasons. */
const listed = [
  "id",
  "number",
  "order_number",
  "status",
  "payment_method",
  "currency_code",
  "cost_total",
  "supplier_reference",
  "refusal_reason",
  "note",
  "revision",
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
  "lines.refused_at",
  "lines.moved_at",
]

// A one-time link is opened without a login: the page's first language comes with the purchase order.
const retrieved = [...listed, "supplier.languages"]

export const retrieveConfig = { defaults: retrieved, allowed: retrieved, isList: false }

export const listConfig = { defaults: listed, allowed: listed, isList: true, defaultLimit: 20 }
