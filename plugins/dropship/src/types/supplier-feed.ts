import type { InferTypeOf } from "@medusajs/framework/types"
import type { PlannedRow } from "../feeds/plan-types"
import type { CostRule, FeedMapping, PriceRule } from "../feeds/types"
import type SupplierFeed from "../modules/supplier-feed/models/supplier-feed"
import type SupplierFeedRow from "../modules/supplier-feed/models/supplier-feed-row"
import type SupplierFeedRun from "../modules/supplier-feed/models/supplier-feed-run"

type FeedJson = {
  mapping: FeedMapping
  category_map: Record<string, string>
  size_map: Record<string, string>
  price_rule: PriceRule | null
  cost_rule: CostRule
}

export type SupplierFeedDTO = Omit<InferTypeOf<typeof SupplierFeed>, keyof FeedJson | "runs"> &
  FeedJson

/** A feed as written. What is left out has the defaults of the model. */
export type SupplierFeedInput = Pick<
  SupplierFeedDTO,
  "supplier_id" | "name" | "source" | "mapping"
> &
  Partial<
    Pick<
      SupplierFeedDTO,
      | "url"
      | "format"
      | "json_path"
      | "sheet"
      | "category_map"
      | "size_map"
      | "price_rule"
      | "cost_rule"
      | "update_prices"
      | "create_products"
      | "missing_policy"
      | "safety_buffer"
      | "priority"
      | "schedule_minutes"
      | "max_age_hours"
      | "active"
    >
  >

export type UpdateSupplierFeedInput = Partial<Omit<SupplierFeedInput, "supplier_id">> & {
  id: string
}

/** Rows of the file by what became of them, and draft products to be made. */
export type FeedCounts = {
  rows: number
  create: number
  change: number
  unchanged: number
  reject: number
  unknown: number
  missing: number
  products: number
}

export type UnmappedCategory = { text: string; count: number }

export type FeedRunDTO = Omit<
  InferTypeOf<typeof SupplierFeedRun>,
  "feed" | "counts" | "unmapped_categories"
> & {
  feed_id: string
  counts: FeedCounts | null
  unmapped_categories: UnmappedCategory[] | null
}

export type FeedRowDTO = Omit<InferTypeOf<typeof SupplierFeedRow>, "changes" | "target"> &
  Pick<PlannedRow, "changes" | "target">

export type FeedUploadDTO = { id: string; file_name: string; size: number }

export type StartRunInput = {
  feed_id: string
  dry_run: boolean
  trigger: "manual" | "schedule" | "stale"
  /** @default "file" */
  kind?: "file" | "expiry"
  /** The file to read; a feed by URL fetches one itself. */
  upload_id?: string | null
  file_name?: string | null
  started_by?: string | null
}

/** What reading and planning a file stores with the run. */
export type PlanOutcome = {
  total: number
  batches: number
  counts: FeedCounts
  unmapped_categories: UnmappedCategory[]
  fetched_at: Date
  upload_id: string | null
  file_name: string | null
  etag: string | null
  last_modified: string | null
  not_modified: boolean
}
