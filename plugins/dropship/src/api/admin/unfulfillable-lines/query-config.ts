const fields = [
  "id",
  "order_id",
  "order_line_item_id",
  "part",
  "variant_id",
  "quantity",
  "reason",
  "purchase_order_id",
  "request",
  "announced_at",
  "refund_amount",
  "shopper_told_at",
  "resolution",
  "resolved_by",
  "resolved_at",
  "created_at",
  "updated_at",
]

export const retrieveUnfulfillableLineConfig = { defaults: fields, allowed: fields, isList: false }

export const listUnfulfillableLinesConfig = {
  ...retrieveUnfulfillableLineConfig,
  isList: true,
  defaultLimit: 20,
}
