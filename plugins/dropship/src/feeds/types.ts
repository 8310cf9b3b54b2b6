/** Everything a feed can say about a variant. Only the first two must be mapped. */
export const FEED_FIELDS = [
  "supplier_sku",
  "stock",
  "cost_price",
  "mrp",
  "lead_days",
  "title",
  "style",
  "size",
  "color",
  "category",
  "description",
  "image_url",
  "barcode",
  "weight_g",
  "hsn",
] as const

export type FeedField = (typeof FEED_FIELDS)[number]

export const REQUIRED_FEED_FIELDS = ["supplier_sku", "stock"] as const

export const FEED_FORMATS = ["csv", "xlsx", "json"] as const

export type FeedFormat = (typeof FEED_FORMATS)[number]

/** Where a field comes from: a column by its header, a constant, or a column with a constant for blank cells. */
export type FieldSource = { column?: string; value?: string }

export type FeedMapping = Partial<Record<FeedField, FieldSource>>

/** One record as the file has it. `number`: the row a spreadsheet shows (JSON: the position from 1). */
export type FeedRecord = { number: number; cells: string[] }

/** A file read into rows under unique column names. */
export type FeedTable = { columns: string[]; records: FeedRecord[] }

/** A row that can be used. Costs in ₹ as decimal strings, stock in pieces, weight in g. */
export type FeedItem = {
  row: number
  supplier_sku: string
  stock: number
  cost_price: string | null
  mrp: string | null
  lead_days: number | null
  title: string | null
  style: string | null
  size: string | null
  color: string | null
  category: string | null
  description: string | null
  image_url: string | null
  barcode: string | null
  weight_g: number | null
  hsn: string | null
  /** What only matters when the row is to become a product, e.g. an unknown size. */
  product_problem: string | null
}

/** A row that cannot be used. */
export type FeedReject = { row: number; supplier_sku: string | null; reason: string }

export const PRICE_ENDINGS = ["none", "00", "49", "99"] as const

/**
 * How a selling price (₹, GST included) follows from a cost: cost + markup + fixed amount, to the nearest
 * price with the ending, never below cost + floor.
 */
export type PriceRule = {
  markup_percent: string
  fixed_amount: string
  /** `99` and `49`: ₹…99 and ₹…49; `00`: whole rupees. */
  ending: (typeof PRICE_ENDINGS)[number]
  floor_type: "amount" | "percent"
  floor: string
}

/**
 * What a piece costs when the feed has no cost column: a share of its MRP; else what the listing has; else,
 * for new listings, the same for every row.
 */
export type CostRule = { percent_of_mrp?: string | null; default_cost?: string | null }
