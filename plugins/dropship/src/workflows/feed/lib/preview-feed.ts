import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { resolveCategories } from "../../../feeds/categories"
import type { FeedCategory } from "../../../feeds/categories"
import { settleDuplicates } from "../../../feeds/duplicates"
import { mapRows } from "../../../feeds/map-row"
import type { MappedRow } from "../../../feeds/map-row"
import { sellingPrice } from "../../../feeds/price-rule"
import { detectFormat, readTable } from "../../../feeds/read-table"
import type { ReadOptions } from "../../../feeds/read-table"
import { suggestMapping } from "../../../feeds/suggest-mapping"
import type {
  CostRule,
  FeedFormat,
  FeedItem,
  FeedMapping,
  FeedReject,
  PriceRule,
} from "../../../feeds/types"
import { SUPPLIER_FEED_MODULE } from "../../../modules/supplier-feed/constants"
import type SupplierFeedModuleService from "../../../modules/supplier-feed/service"
import { listCategoryHandles } from "./read-feed"

const SHOWN_ROWS = 20
const SHOWN_REJECTS = 100

export type PreviewInput = ReadOptions & {
  upload_id?: string
  url?: string
  mapping?: FeedMapping
  category_map?: Record<string, string>
  size_map?: Record<string, string>
  cost_rule?: CostRule
  price_rule?: PriceRule | null
}

export type PreviewRow = {
  row: number
  item: FeedItem | null
  /** ₹ the price rule asks for; null without a rule or a cost. */
  price: string | null
  reason: string | null
}

export type FeedPreview = {
  upload_id: string
  file_name: string
  format: FeedFormat
  columns: string[]
  rows_count: number
  suggested_mapping: FeedMapping
  mapping: FeedMapping
  /** Why no row can be read with this mapping; null when they can. */
  mapping_problem: string | null
  rows: PreviewRow[]
  rejects: FeedReject[]
  counts: { good: number; rejected: number }
  categories: FeedCategory[]
  /** Product category handles to choose from. */
  category_handles: string[]
  unknown_sizes: string[]
}

const openFile = async (service: SupplierFeedModuleService, input: PreviewInput) => {
  if (input.upload_id) {
    return { upload_id: input.upload_id, ...(await service.readUpload(input.upload_id)) }
  }
  const fetched = await service.fetchSource(input.url!)
  if (fetched.not_modified) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "url: the source sent nothing")
  }
  const { file_name, bytes } = fetched
  const upload = await service.addUpload({ file_name, bytes })
  return { upload_id: upload.id, file_name, bytes }
}

const priceOf = (item: FeedItem, input: PreviewInput): string | null => {
  const cost = item.cost_price ?? input.cost_rule?.default_cost ?? null
  const selling =
    cost !== null && input.price_rule ? sellingPrice(cost, item.mrp, input.price_rule) : null
  return selling && "price" in selling ? selling.price : null
}

const rowOf = (mapped: MappedRow, input: PreviewInput): PreviewRow =>
  "item" in mapped
    ? {
        row: mapped.item.row,
        item: mapped.item,
        price: priceOf(mapped.item, input),
        reason: mapped.item.product_problem,
      }
    : { row: mapped.reject.row, item: null, price: null, reason: mapped.reject.reason }

const mapOrExplain = (
  ...args: Parameters<typeof mapRows>
): { mapped: MappedRow[]; problem: string | null } => {
  try {
    return { mapped: mapRows(...args), problem: null }
  } catch (error) {
    if (error instanceof MedusaError && error.type === MedusaError.Types.INVALID_DATA) {
      return { mapped: [], problem: error.message }
    }
    throw error
  }
}

/**
 * Shows what a file says: its columns, the mapping they suggest, its first rows mapped, and every category and
 * size somebody has to decide on. A file from a URL is kept, so that the next preview need not fetch it.
 * @throws MedusaError INVALID_DATA, HttpError
 */
export const previewFeed = async (
  container: MedusaContainer,
  input: PreviewInput
): Promise<FeedPreview> => {
  const service = container.resolve<SupplierFeedModuleService>(SUPPLIER_FEED_MODULE)
  const { upload_id, file_name, bytes } = await openFile(service, input)
  const table = await readTable(bytes, input)
  const suggested = suggestMapping(table.columns)
  const mapping = input.mapping ?? suggested
  const { mapped, problem } = mapOrExplain(table, { ...input, mapping })
  const items = mapped.flatMap((row) => ("item" in row ? [row.item] : []))
  const settled = settleDuplicates(items)
  const rejects = [
    ...mapped.flatMap((row) => ("reject" in row ? [row.reject] : [])),
    ...settled.rejects,
  ].sort((a, b) => a.row - b.row)
  const handles = await listCategoryHandles(container)
  const sizes = items.flatMap((item) =>
    item.size === null ? [item.product_problem?.match(/unknown size "(.+)"/)?.[1] ?? ""] : []
  )
  return {
    upload_id,
    file_name,
    format: input.format ?? detectFormat(bytes),
    columns: table.columns,
    rows_count: table.records.length,
    suggested_mapping: suggested,
    mapping,
    mapping_problem: problem,
    rows: mapped.slice(0, SHOWN_ROWS).map((row) => rowOf(row, input)),
    rejects: rejects.slice(0, SHOWN_REJECTS),
    counts: { good: settled.kept.length, rejected: rejects.length },
    categories: resolveCategories(items, input.category_map ?? {}, handles),
    category_handles: handles,
    unknown_sizes: [...new Set(sizes.filter(Boolean))],
  }
}
