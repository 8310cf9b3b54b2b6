import type { ListingInput } from "../types/supplier"
import type { CostRule, FeedItem, PriceRule } from "./types"

export const ROW_ACTIONS = [
  "create",
  "change",
  "unchanged",
  "reject",
  "unknown",
  "missing",
] as const

export type RowAction = (typeof ROW_ACTIONS)[number]

/** What a listing of the feed's supplier says now. ₹ as decimal strings. */
export type KnownListing = Omit<ListingInput, "supplier_id" | "cost_price" | "mrp"> & {
  cost_price: string
  mrp: string | null
}

/** A variant of the shop with what a feed may change of it. */
export type KnownVariant = {
  id: string
  sku: string | null
  barcode: string | null
  /** Medusa's stock at the supplier's location per inventory item; null where there is no level yet. */
  levels: (number | null)[]
  /** The plain INR price; null when there is none. */
  price: string | null
}

/** Everything of the shop that a plan depends on. */
export type KnownShop = {
  listings: KnownListing[]
  variants: KnownVariant[]
  /** Products made from earlier styles, by `styleDigest`. */
  styles: Map<string, { status: string }>
}

export type FeedRules = {
  feed_id: string
  supplier_id: string
  price_rule: PriceRule | null
  cost_rule: CostRule
  update_prices: boolean
  create_products: boolean
  missing_policy: "keep" | "zero"
  safety_buffer: number
  priority: number
  /** For rows and listings that say nothing of their own. */
  lead_days: number
}

/** Old and new, as shown. */
export type Change = [string | number | null, string | number | null]

export type RowTarget =
  | { kind: "listing"; listing: ListingInput; price: string | null }
  | { kind: "product"; item: FeedItem; cost_price: string | null; price: string | null }

/** What a run is going to do with one row. `batch` is null when there is nothing to do. */
export type PlannedRow = {
  row_number: number | null
  supplier_sku: string | null
  action: RowAction
  reason: string | null
  variant_id: string | null
  changes: Record<string, Change>
  target: RowTarget | null
  batch: number | null
}
