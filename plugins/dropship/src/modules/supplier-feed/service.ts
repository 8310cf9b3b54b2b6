import { assertPublicUrl, publishEvent } from "@bodycon/kit"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
} from "@medusajs/framework/utils"
import type {
  FeedUploadDTO,
  SupplierFeedDTO,
  SupplierFeedInput,
  UpdateSupplierFeedInput,
} from "../../types/supplier-feed"
import { parseDropshipOptions } from "../../options"
import { FeedRunService } from "./run-service"
import { fetchSource } from "./source-client"
import type { FetchedSource, SourceValidators } from "./source-client"

const MINUTE_MS = 60_000

/** Changes of these mean that the same file may lead to something else. */
const MEANING: (keyof UpdateSupplierFeedInput)[] = [
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
]

const nextRunAt = (feed: {
  source: string
  schedule_minutes?: number | null
  active?: boolean
}): Date | null =>
  feed.source === "url" && feed.schedule_minutes && feed.active !== false
    ? new Date(Date.now() + feed.schedule_minutes * MINUTE_MS)
    : null

/** Feeds of suppliers, their runs, and the files in between. */
class SupplierFeedModuleService extends FeedRunService {
  private readonly allowPrivate_: boolean

  constructor(dependencies: Record<string, unknown>, options: unknown) {
    super(...(arguments as unknown as [Record<string, unknown>]))
    this.allowPrivate_ = parseDropshipOptions(options).allowPrivateEndpoints
  }

  /** Fetches a feed's file from its URL. @throws HttpError */
  fetchSource(url: string, validators: SourceValidators = {}): Promise<FetchedSource> {
    return fetchSource(url, validators, { allowPrivate: this.allowPrivate_ })
  }

  /**
   * Adds a feed. A feed with a schedule runs for the first time when its interval has passed.
   * @throws MedusaError INVALID_DATA for an address that is not public
   */
  @InjectTransactionManager()
  async addFeed(
    input: SupplierFeedInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<SupplierFeedDTO> {
    await this.assertSound_({ ...input })
    const feed = await this.createSupplierFeeds(
      {
        category_map: {},
        size_map: {},
        cost_rule: {},
        ...(input as object),
        next_run_at: nextRunAt(input),
      } as never,
      context
    )
    return feed as unknown as SupplierFeedDTO
  }

  /** Changes a feed. @throws MedusaError NOT_FOUND, or INVALID_DATA for an address that is not public */
  @InjectTransactionManager()
  async changeFeed(
    { id, ...change }: UpdateSupplierFeedInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<SupplierFeedDTO> {
    const feed = await this.lockFeed_(id, context)
    await this.assertSound_({ ...feed, ...change }, change.url !== undefined)
    const isOtherMeaning = MEANING.some((key) => change[key as keyof typeof change] !== undefined)
    const isOtherSchedule = change.schedule_minutes !== undefined || change.active !== undefined
    const changed = await this.updateSupplierFeeds(
      {
        id,
        ...(change as object),
        ...(isOtherMeaning ? { config_version: feed.config_version + 1 } : {}),
        ...(isOtherSchedule ? { next_run_at: nextRunAt({ ...feed, ...change }) } : {}),
      } as never,
      context
    )
    return changed as unknown as SupplierFeedDTO
  }

  /**
   * Deletes a feed.
   * @throws MedusaError NOT_FOUND, or NOT_ALLOWED while a run of it is under way
   */
  @InjectTransactionManager()
  async removeFeed(
    id: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    const feed = await this.lockFeed_(id, context)
    const active = await this.listSupplierFeedRuns(
      { feed_id: id, status: ["queued", "running"] },
      { select: ["id"], take: 1 },
      context
    )
    if (active.length) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `a run of the feed ${feed.name} is under way; cancel it first`
      )
    }
    await this.softDeleteSupplierFeeds([id], {}, context)
  }

  /** Keeps a file for previews and runs. */
  @InjectManager()
  async addUpload(
    file: { file_name: string; bytes: Buffer },
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<FeedUploadDTO> {
    const { id, file_name, size } = await this.createSupplierFeedUploads(
      {
        file_name: file.file_name,
        size: file.bytes.length,
        content: file.bytes.toString("base64"),
      },
      context
    )
    return { id, file_name, size }
  }

  /** A kept file's bytes. @throws MedusaError NOT_FOUND */
  @InjectManager()
  async readUpload(
    id: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<{ file_name: string; bytes: Buffer }> {
    const [upload] = await this.listSupplierFeedUploads({ id }, {}, context)
    if (!upload) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `upload ${id} was not found`)
    }
    return { file_name: upload.file_name, bytes: Buffer.from(upload.content, "base64") }
  }

  /** URL feeds whose time has come, earliest first. */
  @InjectManager()
  async listDue(@MedusaContext() context: Context<EntityManager> = {}): Promise<string[]> {
    const rows = await context.manager!.execute(
      `select feed.id from supplier_feed feed
       where feed.deleted_at is null and feed.active and feed.next_run_at <= now()
         and not exists (
           select 1 from supplier_feed_run run
           where run.feed_id = feed.id and run.deleted_at is null
             and run.status in ('queued', 'running'))
       order by feed.next_run_at limit 100`
    )
    return (rows as { id: string }[]).map(({ id }) => id)
  }

  /** Starts a scheduled run, unless another process has. @returns whether this call did */
  @InjectTransactionManager()
  async startDueRun(
    feedId: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<boolean> {
    const feed = await this.lockFeed_(feedId, context)
    if (!feed.next_run_at || new Date(feed.next_run_at) > new Date()) {
      return false
    }
    await this.updateSupplierFeeds({ id: feed.id, next_run_at: nextRunAt(feed) }, context)
    await this.startRun({ feed_id: feed.id, dry_run: false, trigger: "schedule" }, context)
    return true
  }

  /** Feeds whose last good file has become too old and that nobody has stopped selling from yet. */
  @InjectManager()
  async listExpired(@MedusaContext() context: Context<EntityManager> = {}): Promise<string[]> {
    const rows = await context.manager!.execute(
      `select feed.id from supplier_feed feed
       where feed.deleted_at is null and feed.state <> 'stale' and feed.max_age_hours is not null
         and feed.last_success_at < now() - make_interval(hours => feed.max_age_hours::int)
         and not exists (
           select 1 from supplier_feed_run run
           where run.feed_id = feed.id and run.deleted_at is null
             and run.status in ('queued', 'running'))
       order by feed.last_success_at limit 100`
    )
    return (rows as { id: string }[]).map(({ id }) => id)
  }

  /** Declares a feed stale, says so, and queues that its stock goes to 0. @returns whether this call did */
  @InjectTransactionManager()
  async expireFeed(
    feedId: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<boolean> {
    const feed = await this.lockFeed_(feedId, context)
    if (feed.state === "stale") {
      return false
    }
    const stale_at = new Date()
    await this.updateSupplierFeeds({ id: feed.id, state: "stale", stale_at }, context)
    await this.startRun(
      { feed_id: feed.id, dry_run: false, trigger: "stale", kind: "expiry" },
      context
    )
    await publishEvent(context.transactionManager, {
      name: "supplier_feed.stale",
      data: { id: feed.id, supplier_id: feed.supplier_id },
      key: `supplier_feed.stale:${feed.id}:${stale_at.toISOString()}`,
    })
    return true
  }

  /** Forgets files after a week, and the rows of runs after a month unless they are the feed's last. */
  @InjectTransactionManager()
  async prune(@MedusaContext() context: Context<EntityManager> = {}): Promise<void> {
    const manager = context.transactionManager!
    await manager.execute(
      `delete from supplier_feed_upload upload where deleted_at is null and created_at < now() - interval '7 days'
         and not exists (
           select 1 from supplier_feed_run run
           where run.upload_id = upload.id and run.status in ('queued', 'running', 'ready'))`
    )
    await manager.execute(
      `delete from supplier_feed_row where deleted_at is null and run_id in (
         select run.id from supplier_feed_run run
         where run.finished_at < now() - interval '30 days'
           and exists (
             select 1 from supplier_feed_run later
             where later.feed_id = run.feed_id and later.created_at > run.created_at))`
    )
  }

  /** @throws MedusaError INVALID_DATA naming the field that does not fit the others */
  private async assertSound_(
    feed: Pick<
      Partial<SupplierFeedDTO>,
      "source" | "url" | "schedule_minutes" | "update_prices" | "price_rule" | "mapping"
    >,
    isNewUrl = true
  ): Promise<void> {
    const refuse = (message: string): never => {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
    }
    if (feed.source === "url" && !feed.url) {
      refuse("url is required for a feed by URL")
    }
    if (feed.source !== "url" && feed.schedule_minutes) {
      refuse("schedule_minutes needs a feed by URL")
    }
    if (feed.update_prices && !feed.price_rule) {
      refuse("price_rule is required to update prices")
    }
    if (!feed.mapping?.supplier_sku?.column) {
      refuse("mapping.supplier_sku must name a column")
    }
    if (!feed.mapping?.stock?.column && !feed.mapping?.stock?.value) {
      refuse("mapping.stock must name a column")
    }
    if (feed.url && isNewUrl) {
      await assertPublicUrl(feed.url, { allowPrivate: this.allowPrivate_ })
    }
  }
}

export default SupplierFeedModuleService
