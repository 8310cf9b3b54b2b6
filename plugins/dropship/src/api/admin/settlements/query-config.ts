const entryFields = [
  "id",
  "type",
  "amount",
  "occurred_at",
  "due_at",
  "number",
  "purchase_order_id",
  "purchase_order_number",
  "order_number",
  "note",
  "created_at",
  "settlement_lines.released_at",
  "settlement_lines.settlement.id",
  "settlement_lines.settlement.number",
  "settlement_lines.settlement.status",
]

const settlementFields = [
  "id",
  "number",
  "supplier_id",
  "status",
  "until",
  "entry_count",
  "total",
  "opening_balance",
  "reference",
  "paid_at",
  "voided_at",
  "void_reason",
  "created_at",
]

const supplierFields = ["supplier.id", "supplier.code", "supplier.name"]

const whoFields = ["created_by", "paid_by", "voided_by"]

const list = (fields: string[]) => ({
  defaults: fields,
  // Only listed fields can be asked for: `*supplier` would otherwise open everything about a supplier.
  allowed: fields,
  isList: true,
  defaultLimit: 20,
})

const one = (fields: string[]) => ({ defaults: fields, allowed: fields, isList: false })

export const listEntriesConfig = list([
  ...entryFields,
  "supplier_id",
  "order_id",
  "actor_type",
  "actor_id",
  ...supplierFields,
])

export const listOwnEntriesConfig = list(entryFields)

export const listSettlementsConfig = list([...settlementFields, ...whoFields, ...supplierFields])

export const retrieveSettlementConfig = one([...settlementFields, ...whoFields, ...supplierFields])

export const listOwnSettlementsConfig = list(settlementFields)

export const retrieveOwnSettlementConfig = one(settlementFields)

/** Of what is not read by query at all. */
export const balancesConfig = list(["supplier_id"])

export const statementConfig = one(["id"])
