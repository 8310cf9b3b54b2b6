/** Feeds as the admin API answers with them. */
export const FEED_FIELDS = [
  ["supplier_sku", "Supplier SKU"],
  ["stock", "Stock"],
  ["cost_price", "Cost price (₹)"],
  ["mrp", "MRP (₹)"],
  ["lead_days", "Lead days"],
  ["title", "Title"],
  ["style", "Style / design number"],
  ["size", "Size"],
  ["color", "Colour"],
  ["category", "Category"],
  ["description", "Description"],
  ["image_url", "Image URL"],
  ["barcode", "Barcode"],
  ["weight_g", "Weight (g)"],
  ["hsn", "HSN"],
] as const

export type FeedField = (typeof FEED_FIELDS)[number][0]

export type FeedMapping = Partial<Record<FeedField, { column?: string; value?: string }>>

export type PriceRule = {
  markup_percent: string
  fixed_amount: string
  ending: "none" | "00" | "49" | "99"
  floor_type: "amount" | "percent"
  floor: string
}

export type FeedSettings = {
  name: string
  source: "upload" | "url"
  url: string | null
  format: "csv" | "xlsx" | "json" | null
  json_path: string | null
  sheet: string | null
  mapping: FeedMapping
  category_map: Record<string, string>
  size_map: Record<string, string>
  price_rule: PriceRule | null
  cost_rule: { percent_of_mrp?: string | null; default_cost?: string | null }
  update_prices: boolean
  create_products: boolean
  missing_policy: "keep" | "zero"
  safety_buffer: number
  priority: number
  schedule_minutes: number | null
  max_age_hours: number | null
}

export type FeedState = "new" | "good" | "failing" | "stale"

export type Feed = FeedSettings & {
  id: string
  supplier_id: string
  supplier?: { id: string; code: string; name: string } | null
  active: boolean
  state: FeedState
  next_run_at: string | null
  last_run_at: string | null
  last_success_at: string | null
  last_error: string | null
  stale_at: string | null
}

export const ROW_ACTIONS = [
  "create",
  "change",
  "unchanged",
  "reject",
  "unknown",
  "missing",
] as const

export type RowAction = (typeof ROW_ACTIONS)[number]

export type RunStatus =
  "queued" | "running" | "ready" | "completed" | "failed" | "cancelled" | "superseded"

export type FeedRun = {
  id: string
  feed_id: string
  kind: "file" | "expiry"
  trigger: "manual" | "schedule" | "stale"
  dry_run: boolean
  status: RunStatus
  phase: "waiting" | "reading" | "applying" | "done"
  file_name: string | null
  not_modified: boolean
  total: number
  done: number
  counts: (Record<RowAction, number> & { rows: number; products: number }) | null
  unmapped_categories: { text: string; count: number }[] | null
  error: string | null
  cancel_requested_at: string | null
  started_at: string | null
  finished_at: string | null
  created_at: string
}

export type FeedRow = {
  id: string
  row_number: number | null
  supplier_sku: string | null
  action: RowAction
  reason: string | null
  changes: Record<string, [string | number | null, string | number | null]>
}

export type FeedPreview = {
  upload_id: string
  file_name: string
  format: string
  columns: string[]
  rows_count: number
  mapping: FeedMapping
  mapping_problem: string | null
  rows: {
    row: number
    item: Record<string, string | number | null> | null
    price: string | null
    reason: string | null
  }[]
  rejects: { row: number; supplier_sku: string | null; reason: string }[]
  counts: { good: number; rejected: number }
  categories: { text: string; count: number; handle: string | null }[]
  category_handles: string[]
  unknown_sizes: string[]
}

/** What a new feed begins with. */
export const NEW_FEED: FeedSettings = {
  name: "",
  source: "upload",
  url: null,
  format: null,
  json_path: null,
  sheet: null,
  mapping: {},
  category_map: {},
  size_map: {},
  price_rule: null,
  cost_rule: {},
  update_prices: false,
  create_products: false,
  missing_policy: "keep",
  safety_buffer: 0,
  priority: 0,
  schedule_minutes: null,
  max_age_hours: null,
}

export const NEW_PRICE_RULE: PriceRule = {
  markup_percent: "80",
  fixed_amount: "0",
  ending: "99",
  floor_type: "percent",
  floor: "20",
}

/** The settings of a feed alone, as the admin API takes them. */
export const settingsOf = (feed: Feed): FeedSettings =>
  Object.fromEntries(
    (Object.keys(NEW_FEED) as (keyof FeedSettings)[]).map((key) => [key, feed[key]])
  ) as FeedSettings

/** Whether a run is still going to change by itself. */
export const isUnderWay = (run: Pick<FeedRun, "status"> | undefined): boolean =>
  run?.status === "queued" || run?.status === "running"

declare const __BACKEND_URL__: string | undefined

const BASE_URL = (typeof __BACKEND_URL__ === "string" ? __BACKEND_URL__ : "").replace(/\/$/, "")

/** Sends a file as it is. @returns the upload's id */
export const uploadFile = async (file: File): Promise<string> => {
  const name = encodeURIComponent(file.name)
  const response = await fetch(`${BASE_URL}/admin/feeds/uploads?file_name=${name}`, {
    method: "POST",
    credentials: "include",
    headers: { "content-type": "application/octet-stream" },
    body: file,
  })
  const payload = await response.json().catch(() => ({}))
  if (!response.ok) {
    throw new Error(payload.message ?? `The server answered ${response.status}`)
  }
  return payload.upload.id
}
