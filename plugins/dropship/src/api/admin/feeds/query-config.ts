export const feedFields = [
  "id",
  "supplier_id",
  "name",
  "source",
  "url",
  "format",
  "json_path",
  "sheet",
  "mapping",
  "category_map",
  "size_map",
  "price_rule",
  "cost_rule",
  "update_prices",
  "create_products",
  "missing_policy",
  "safety_buffer",
  "priority",
  "schedule_minutes",
  "next_run_at",
  "max_age_hours",
  "active",
  "state",
  "last_success_at",
  "last_run_at",
  "last_error",
  "stale_at",
  "created_at",
  "updated_at",
  "supplier.id",
  "supplier.code",
  "supplier.name",
]

export const runFields = [
  "id",
  "feed_id",
  "kind",
  "trigger",
  "dry_run",
  "status",
  "phase",
  "file_name",
  "not_modified",
  "total",
  "done",
  "counts",
  "unmapped_categories",
  "error",
  "cancel_requested_at",
  "fetched_at",
  "started_at",
  "finished_at",
  "created_at",
]

export const rowFields = [
  "id",
  "position",
  "row_number",
  "supplier_sku",
  "action",
  "reason",
  "variant_id",
  "changes",
]

const one = (defaults: string[]) => ({ defaults, allowed: defaults, isList: false })
const many = (defaults: string[], defaultLimit: number) => ({
  defaults,
  allowed: defaults,
  isList: true,
  defaultLimit,
})

export const retrieveFeedConfig = one(feedFields)
export const listFeedsConfig = many(feedFields, 20)
export const listRunsConfig = many(runFields, 20)
export const listRowsConfig = many(rowFields, 50)
