const orderFields = [
  "id",
  "number",
  "order_id",
  "order_number",
  "supplier_id",
  "attempt",
  "previous_id",
  "status",
  "channel",
  "payment_method",
  "currency_code",
  "cost_total",
  "supplier_reference",
  "refusal_reason",
  "note",
  "revision",
  "answer_by",
  "dispatch_by",
  "answer_alarm_at",
  "dispatch_alarm_at",
  "held_at",
  "released_at",
  "moved_at",
  "sent_at",
  "accepted_at",
  "ready_at",
  "picked_up_at",
  "delivered_at",
  "closed_at",
  "created_at",
  "updated_at",
]

const supplierFields = ["supplier.id", "supplier.code", "supplier.name"]

const lineFields = [
  "lines.id",
  "lines.order_line_item_id",
  "lines.part",
  "lines.variant_id",
  "lines.sku",
  "lines.supplier_sku",
  "lines.title",
  "lines.variant_title",
  "lines.thumbnail",
  "lines.quantity",
  "lines.cost_price",
  "lines.unit_price",
  "lines.reason",
  "lines.refused_at",
  "lines.refusal_reason",
  "lines.moved_at",
]

const historyFields = [
  "ship_to",
  "parcel",
  "timeline.id",
  "timeline.type",
  "timeline.from_status",
  "timeline.to_status",
  "timeline.actor_type",
  "timeline.actor_id",
  "timeline.channel",
  "timeline.note",
  "timeline.created_at",
  "dispatches.id",
  "dispatches.round",
  "dispatches.channel",
  "dispatches.status",
  "dispatches.external_id",
  "dispatches.message_status",
  "dispatches.attempts",
  "dispatches.last_error",
  "dispatches.finished_at",
  "returns.id",
  "returns.kind",
  "returns.source_id",
  "returns.purchase_order_line_id",
  "returns.quantity",
  "returns.returned_at",
]

const everything = [...orderFields, ...supplierFields, ...lineFields, ...historyFields]

// Only listed fields can be asked for: `*supplier` would otherwise open everything about a supplier.
export const retrievePurchaseOrderConfig = {
  defaults: everything,
  allowed: everything,
  isList: false,
}

export const listPurchaseOrdersConfig = {
  defaults: [...orderFields, ...supplierFields, ...lineFields],
  allowed: everything,
  isList: true,
  defaultLimit: 20,
}
