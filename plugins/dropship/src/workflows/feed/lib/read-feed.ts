import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { resolveCategories } from "../../../feeds/categories"
import { settleDuplicates } from "../../../feeds/duplicates"
import { mapRows } from "../../../feeds/map-row"
import { planExpiry, planFeed } from "../../../feeds/plan-feed"
import { styleDigest } from "../../../feeds/plan-new"
import type { FeedRules, PlannedRow } from "../../../feeds/plan-types"
import { readTable } from "../../../feeds/read-table"
import type { FeedItem, FeedReject } from "../../../feeds/types"
import { SUPPLIER_FEED_MODULE } from "../../../modules/supplier-feed/constants"
import type SupplierFeedModuleService from "../../../modules/supplier-feed/service"
import type {
  FeedCounts,
  FeedRunDTO,
  PlanOutcome,
  SupplierFeedDTO,
} from "../../../types/supplier-feed"
import { loadKnownShop } from "./load-known-shop"

/** The supplier of a feed, as far as a run needs it. */
export type FeedSupplier = { id: string; lead_days: number; stock_location_id: string }

type Source = Pick<
  PlanOutcome,
  "upload_id" | "file_name" | "etag" | "last_modified" | "fetched_at" | "not_modified"
> & { bytes: Buffer | null }

export type FeedPlan = { rows: PlannedRow[]; outcome: PlanOutcome }

/** @throws MedusaError NOT_FOUND when the supplier is gone */
export const retrieveFeedSupplier = async (
  container: MedusaContainer,
  id: string
): Promise<FeedSupplier> => {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "supplier",
    fields: ["id", "lead_days", "stock_location_id"],
    filters: { id },
  })
  if (!data.length) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `supplier ${id} was not found`)
  }
  return data[0] as FeedSupplier
}

/** Every product category's handle. */
export const listCategoryHandles = async (container: MedusaContainer): Promise<string[]> => {
  const categories = await container
    .resolve(Modules.PRODUCT)
    .listProductCategories({}, { select: ["id", "handle"], order: { handle: "ASC" } })
  return categories.map((category) => category.handle)
}

const rulesOf = (feed: SupplierFeedDTO, supplier: FeedSupplier): FeedRules => ({
  feed_id: feed.id,
  supplier_id: supplier.id,
  price_rule: feed.price_rule,
  cost_rule: feed.cost_rule,
  update_prices: feed.update_prices,
  create_products: feed.create_products,
  missing_policy: feed.missing_policy,
  safety_buffer: feed.safety_buffer,
  priority: feed.priority,
  lead_days: supplier.lead_days,
})

/**
 * The file of a run: the upload it names, or what the feed's URL gives. A fetched file is kept, so that a
 * repeated try reads the same.
 */
const openSource = async (
  service: SupplierFeedModuleService,
  run: FeedRunDTO,
  feed: SupplierFeedDTO
): Promise<Source> => {
  const fetched_at = new Date()
  if (run.upload_id) {
    const { bytes, file_name } = await service.readUpload(run.upload_id)
    return {
      bytes,
      file_name,
      fetched_at,
      upload_id: run.upload_id,
      etag: null,
      last_modified: null,
      not_modified: false,
    }
  }
  if (!feed.url) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "the run has neither a file nor a URL")
  }
  const isConfirmed =
    !run.dry_run && feed.state === "good" && feed.confirmed_version === feed.config_version
  const fetched = await service.fetchSource(feed.url, isConfirmed ? feed : {})
  if (fetched.not_modified) {
    const { etag, last_modified } = feed
    return {
      bytes: null,
      file_name: null,
      fetched_at,
      upload_id: null,
      etag,
      last_modified,
      not_modified: true,
    }
  }
  const { bytes, file_name, etag, last_modified } = fetched
  const upload = await service.addUpload({ file_name, bytes })
  return {
    bytes,
    file_name,
    fetched_at,
    upload_id: upload.id,
    etag,
    last_modified,
    not_modified: false,
  }
}

const countsOf = (rows: PlannedRow[], fileRows: number, supplierId: string): FeedCounts => {
  const count = (action: PlannedRow["action"]) => rows.filter((row) => row.action === action).length
  const styles = rows.flatMap(({ target }) =>
    target?.kind === "product" ? [styleDigest(supplierId, target.item)] : []
  )
  return {
    rows: fileRows,
    create: count("create"),
    change: count("change"),
    unchanged: count("unchanged"),
    reject: count("reject"),
    unknown: count("unknown"),
    missing: count("missing"),
    products: new Set(styles).size,
  }
}

const unique = (values: (string | null)[]): string[] => [
  ...new Set(values.filter((value): value is string => !!value)),
]

const planFile = async (
  container: MedusaContainer,
  feed: SupplierFeedDTO,
  supplier: FeedSupplier,
  bytes: Buffer
) => {
  const table = await readTable(bytes, feed)
  const mapped = mapRows(table, feed)
  const items = mapped.flatMap((row): FeedItem[] => ("item" in row ? [row.item] : []))
  const rejects = mapped.flatMap((row): FeedReject[] => ("reject" in row ? [row.reject] : []))
  const settled = settleDuplicates(items)
  if (!settled.kept.length) {
    const example = rejects[0] ? ` (row ${rejects[0].row}: ${rejects[0].reason})` : ""
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `file: no row can be used${example}`)
  }
  const rules = rulesOf(feed, supplier)
  const shop = await loadKnownShop(container, {
    feed_id: feed.id,
    supplier_id: supplier.id,
    location_id: supplier.stock_location_id,
    skus: unique(settled.kept.map((item) => item.supplier_sku)),
    barcodes: unique(settled.kept.map((item) => item.barcode)),
    styles: feed.create_products
      ? unique(settled.kept.map((item) => styleDigest(supplier.id, item)))
      : [],
    with_prices: feed.update_prices && !!feed.price_rule,
  })
  const rows = planFeed({
    items: settled.kept,
    rejects: [...rejects, ...settled.rejects],
    seen: new Set(
      unique(mapped.map((row) => ("item" in row ? row.item : row.reject).supplier_sku))
    ),
    shop,
    rules,
  })
  const fresh = rows.flatMap(({ target }) => (target?.kind === "product" ? [target.item] : []))
  const categories = resolveCategories(
    fresh,
    feed.category_map,
    await listCategoryHandles(container)
  )
  return {
    rows,
    fileRows: table.records.length,
    unmapped: categories
      .filter((category) => !category.handle)
      .map(({ text, count }) => ({ text, count })),
  }
}

const planStale = async (
  container: MedusaContainer,
  feed: SupplierFeedDTO,
  supplier: FeedSupplier
) => {
  const shop = await loadKnownShop(container, {
    feed_id: feed.id,
    supplier_id: supplier.id,
    location_id: supplier.stock_location_id,
    skus: [],
    barcodes: [],
    styles: [],
    with_prices: false,
  })
  return { rows: planExpiry(shop, rulesOf(feed, supplier)), fileRows: 0, unmapped: [] }
}

/**
 * Works out what a run is going to do. Reads only, and says the same again when it is repeated.
 * @throws MedusaError INVALID_DATA for a file that cannot be used, HttpError for a source that does not answer
 */
export const readFeed = async (
  container: MedusaContainer,
  run: FeedRunDTO,
  feed: SupplierFeedDTO
): Promise<FeedPlan> => {
  const service = container.resolve<SupplierFeedModuleService>(SUPPLIER_FEED_MODULE)
  const supplier = await retrieveFeedSupplier(container, feed.supplier_id)
  const source =
    run.kind === "expiry"
      ? {
          bytes: null,
          upload_id: null,
          file_name: null,
          etag: null,
          last_modified: null,
          fetched_at: new Date(),
          not_modified: false,
        }
      : await openSource(service, run, feed)
  const { bytes, ...origin } = source
  const plan = bytes
    ? await planFile(container, feed, supplier, bytes)
    : run.kind === "expiry"
      ? await planStale(container, feed, supplier)
      : { rows: [], fileRows: 0, unmapped: [] }
  const counts = countsOf(plan.rows, plan.fileRows, supplier.id)
  const work = plan.rows.filter((row) => row.batch !== null)
  // Runs by schedule would fill the database with rows that say nothing.
  const kept = run.dry_run ? plan.rows : plan.rows.filter((row) => row.action !== "unchanged")
  return {
    rows: kept,
    outcome: {
      ...origin,
      counts,
      unmapped_categories: plan.unmapped,
      total: work.length,
      batches: Math.max(-1, ...work.map((row) => row.batch!)) + 1,
    },
  }
}
