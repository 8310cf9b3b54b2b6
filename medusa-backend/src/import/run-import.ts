import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { parseCatalogueRow, type RawRow } from "./catalogue-row"
import { PENDING_ID_PREFIX } from "./identity"
import { PictureLibrary } from "./pictures"
import { type PlannedProduct, planProduct } from "./product-plan"
import { ProgressBar } from "./progress"
import { countRows, type NumberedRow, readCatalogue } from "./read-catalogue"
import { RejectFile } from "./reject-file"
import { CategoryDirectory, resolveShop, type ShopContext } from "./shop"
import { importCatalogueBatchWorkflow } from "./workflows/import-catalogue-batch"
import { removeUnfinishedCatalogueWorkflow } from "./workflows/remove-unfinished-catalogue"

/** Rows written together: about 800 variants, which keeps the process near 500 MB. */
const DEFAULT_BATCH_SIZE = 200
const UNFINISHED_PAGE = 500

export interface ImportOptions {
  /** Path of the CSV. */
  file: string
  /** Code of the supplier who holds the stock; default: the first active one. */
  supplierCode?: string
  /** Rows a batch. Default 200. */
  batchSize?: number
  /** Folder for the reject file when the source's folder cannot be written. */
  dataFolder: string
  output: NodeJS.WriteStream
  /** When it turns true the import stops after the batch at hand. */
  stop?: { requested: boolean }
}

export interface ImportSummary {
  rows: number
  created: number
  skipped: number
  rejected: number
  variants: number
  seconds: number
  /** Peak resident memory in MB. */
  peak_rss_mb: number
  rejects_file: string | null
  interrupted: boolean
}

/**
 * Imports a catalogue. Rows already in the shop are skipped, so a second run writes nothing and an
 * interrupted run goes on where it stopped; what is there is read from the database, not a file.
 *
 * @throws INVALID_DATA for a file without the needed columns, NOT_FOUND for an unknown supplier
 */
export async function runImport(
  container: MedusaContainer,
  options: ImportOptions
): Promise<ImportSummary> {
  const startedAt = Date.now()
  const total = await countRows(options.file)
  const rejects = new RejectFile(options.file, options.dataFolder)
  const progress = { done: 0, created: 0, skipped: 0, rejected: 0 }
  const bar = new ProgressBar(options.output, { total, startedAt, ...progress })
  const writer = new BatchWriter(container, options)
  const seen = new Map<string, number>()
  let peakRss = 0

  await removeUnfinished(container)
  for await (const rows of batches(readCatalogue(options.file), options.batchSize)) {
    if (options.stop?.requested) {
      break
    }
    const plans = planRows(rows, seen, rejects)
    const created = await writer.write(plans)
    progress.done += rows.length
    progress.created += created
    progress.skipped += plans.length - created
    progress.rejected = rejects.count
    peakRss = Math.max(peakRss, process.memoryUsage().rss)
    bar.update(progress)
  }
  await rejects.close()
  bar.finish()

  return {
    rows: progress.done,
    created: progress.created,
    skipped: progress.skipped,
    rejected: rejects.count,
    variants: writer.variants,
    seconds: Math.round((Date.now() - startedAt) / 100) / 10,
    peak_rss_mb: Math.round(peakRss / 1024 / 1024),
    rejects_file: rejects.path,
    interrupted: progress.done < total,
  }
}

/** The good rows as plans; the others go to the reject file. */
function planRows(
  rows: NumberedRow[],
  seen: Map<string, number>,
  rejects: RejectFile
): PlannedProduct[] {
  const plans: PlannedProduct[] = []
  for (const { line, raw } of rows) {
    const parsed = parseCatalogueRow(raw)
    if ("problem" in parsed) {
      rejects.add({ line, ...parsed.problem, value: valueOf(raw, parsed.problem.column) })
      continue
    }
    const plan = planProduct(parsed.row)
    const first = seen.get(plan.identity.hash)
    if (first !== undefined) {
      rejects.add({ line, column: "title", reason: `repeats row ${first}`, value: raw.title ?? "" })
      continue
    }
    seen.set(plan.identity.hash, line)
    plans.push(plan)
  }
  return plans
}

/** Writes what is not there yet; looks up shop and pictures only when there is something to write. */
class BatchWriter {
  variants = 0
  private batches = 0
  private shop: ShopContext | undefined
  private pictures: PictureLibrary | undefined
  private readonly categories: CategoryDirectory

  constructor(
    private readonly container: MedusaContainer,
    private readonly options: ImportOptions
  ) {
    this.categories = new CategoryDirectory(container)
  }

  /** Answers how many products were made. */
  async write(plans: PlannedProduct[]): Promise<number> {
    const missing = await this.missing(plans)
    if (!missing.length) {
      return 0
    }
    this.shop ??= await resolveShop(this.container, this.options.supplierCode)
    this.pictures ??= await PictureLibrary.open(this.container)
    const categoryIds = await this.categories.resolve(missing.flatMap((plan) => plan.categories))
    const pictures = await this.pictures.resolve(missing.map((plan) => plan.picture))
    const items = missing.map((plan, index) => ({
      ...plan,
      category_ids: plan.categories.map(({ handle }) => categoryIds.get(handle)!),
      picture_key: pictures[index].key,
      picture_urls: pictures[index].urls,
    }))
    await importCatalogueBatchWorkflow(this.container).run({ input: { items, shop: this.shop } })
    this.variants += items.reduce((sum, item) => sum + item.variants.length, 0)
    await this.refreshStatistics()
    return items.length
  }

  /**
   * Tables that grow from nothing to fifty thousand rows in minutes outrun autovacuum, and with the
   * statistics of an empty table PostgreSQL reads whole tables once a row. Hence after batches 1, 2,
   * 4, 8 and so on.
   */
  private async refreshStatistics(): Promise<void> {
    this.batches++
    if (Number.isInteger(Math.log2(this.batches))) {
      await this.container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw("ANALYZE")
    }
  }

  private async missing(plans: PlannedProduct[]): Promise<PlannedProduct[]> {
    if (!plans.length) {
      return []
    }
    const existing = await this.container
      .resolve(Modules.PRODUCT)
      .listProducts(
        { external_id: plans.map((plan) => plan.identity.external_id) },
        { select: ["id", "external_id"], take: plans.length }
      )
    const present = new Set(existing.map((product) => product.external_id))
    return plans.filter((plan) => !present.has(plan.identity.external_id))
  }
}

async function removeUnfinished(container: MedusaContainer): Promise<void> {
  const products = await container
    .resolve(Modules.PRODUCT)
    .listProducts(
      { external_id: { $like: `${PENDING_ID_PREFIX}%` } },
      { select: ["id"], relations: ["variants"], take: UNFINISHED_PAGE }
    )
  if (!products.length) {
    return
  }
  await removeUnfinishedCatalogueWorkflow(container).run({
    input: {
      products: products.map(({ id, variants }) => ({
        id,
        variants: variants.map((variant) => ({ id: variant.id, sku: variant.sku })),
      })),
    },
  })
  await removeUnfinished(container)
}

async function* batches(
  rows: AsyncIterable<NumberedRow>,
  size = DEFAULT_BATCH_SIZE
): AsyncGenerator<NumberedRow[]> {
  let batch: NumberedRow[] = []
  for await (const row of rows) {
    batch.push(row)
    if (batch.length >= size) {
      yield batch
      batch = []
    }
  }
  if (batch.length) {
    yield batch
  }
}

function valueOf(raw: RawRow, column: string): string {
  return raw[column] ?? ""
}
