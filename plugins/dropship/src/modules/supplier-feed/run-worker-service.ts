import { randomUUID } from "node:crypto"
import { publishEvent } from "@bodycon/kit"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import type { PlannedRow } from "../../feeds/plan-types"
import type {
  FeedRowDTO,
  FeedRunDTO,
  PlanOutcome,
  SupplierFeedDTO,
} from "../../types/supplier-feed"
import SupplierFeed from "./models/supplier-feed"
import SupplierFeedRow from "./models/supplier-feed-row"
import SupplierFeedRun from "./models/supplier-feed-run"
import SupplierFeedUpload from "./models/supplier-feed-upload"
import {
  ADVANCE_RUN,
  CLAIM_RUN,
  INSERT_ROWS,
  LOCK_LEASED_RUN,
  MAX_ATTEMPTS,
  RENEW_LEASE,
} from "./run-lease"

const INSERT_CHUNK = 2_000

const lost = (id: string): never => {
  throw new MedusaError(MedusaError.Types.CONFLICT, `feed run ${id} is another worker's`)
}

/** What a worker does with a run: one at a time, each batch counted once. */
export class FeedRunWorkerService extends MedusaService({
  SupplierFeed,
  SupplierFeedRun,
  SupplierFeedRow,
  SupplierFeedUpload,
}) {
  /**
   * Takes a run to work on it.
   * @returns null when there is nothing left to do
   * @throws MedusaError CONFLICT while another worker has it
   */
  @InjectTransactionManager()
  async claimRun(
    id: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<{ run: FeedRunDTO; feed: SupplierFeedDTO; token: string } | null> {
    const token = randomUUID()
    const claimed = await context.transactionManager!.execute(CLAIM_RUN, [token, id])
    const [run] = await this.listSupplierFeedRuns({ id }, { relations: ["feed"] }, context)
    if (!claimed.length) {
      return run && ["queued", "running"].includes(run.status) ? lost(id) : null
    }
    return {
      run: run as unknown as FeedRunDTO,
      feed: run.feed as unknown as SupplierFeedDTO,
      token,
    }
  }

  /** Keeps a run while a long batch is under way. */
  @InjectManager()
  async renewLease(
    id: string,
    token: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    await context.manager!.execute(RENEW_LEASE, [id, token])
  }

  /** Stores what the run found and is going to do. Doing it again replaces it. @throws MedusaError CONFLICT */
  @InjectTransactionManager()
  async storePlan(
    id: string,
    token: string,
    rows: PlannedRow[],
    outcome: PlanOutcome,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    const manager = context.transactionManager!
    await this.assertLeased_(id, token, context)
    await manager.execute("delete from supplier_feed_row where deleted_at is null and run_id = ?", [
      id,
    ])
    for (let start = 0; start < rows.length; start += INSERT_CHUNK) {
      const chunk = rows.slice(start, start + INSERT_CHUNK).map((row, index) => ({
        ...row,
        id: generateEntityId(undefined, "feedrow"),
        run_id: id,
        position: start + index,
      }))
      await manager.execute(INSERT_ROWS, [JSON.stringify(chunk)])
    }
    await this.updateSupplierFeedRuns(
      {
        id,
        ...outcome,
        counts: { ...outcome.counts },
        unmapped_categories: outcome.unmapped_categories as never,
        planned_at: new Date(),
        cursor: 0,
        done: 0,
        attempts: 0,
        phase: "applying",
      },
      context
    )
  }

  /** The rows of one batch. */
  @InjectManager()
  async listBatch(
    runId: string,
    batch: number,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<FeedRowDTO[]> {
    const rows = await this.listSupplierFeedRows(
      { run_id: runId, batch },
      { order: { position: "ASC" } },
      context
    )
    return rows as unknown as FeedRowDTO[]
  }

  /**
   * Counts a batch as done, once, and ends the run where somebody asked for it.
   * @throws MedusaError CONFLICT when another worker counted it
   */
  @InjectTransactionManager()
  async advanceRun(
    input: { id: string; token: string; batch: number; rows: number },
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<{ cancelled: boolean }> {
    const params = [input.rows, input.id, input.token, input.batch]
    const advanced = await context.transactionManager!.execute(ADVANCE_RUN, params)
    if (!advanced.length) {
      return lost(input.id)
    }
    return { cancelled: await this.endIfCancelled_(input.id, context) }
  }

  /** Ends a run that somebody cancelled while nobody worked on it, or that is about to begin a batch. */
  @InjectTransactionManager()
  async endIfCancelled(
    id: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<boolean> {
    return this.endIfCancelled_(id, context)
  }

  /**
   * Ends a run well: a dry run is ready to be applied; an applied file is what the feed now says.
   * @throws MedusaError CONFLICT
   */
  @InjectTransactionManager()
  async completeRun(
    id: string,
    token: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<FeedRunDTO> {
    await this.assertLeased_(id, token, context)
    const run = (await this.retrieveSupplierFeedRun(id, {}, context)) as unknown as FeedRunDTO
    const finished_at = new Date()
    const released = { lease_token: null, lease_until: null, error: null }
    const ended = run.dry_run
      ? { id, status: "ready" as const, phase: "done" as const, ...released }
      : { id, status: "completed" as const, phase: "done" as const, finished_at, ...released }
    const done = await this.updateSupplierFeedRuns(ended, context)
    if (!run.dry_run && run.kind === "file") {
      const { feed_id } = run
      await this.updateSupplierFeeds(
        {
          id: feed_id,
          state: "good",
          stale_at: null,
          last_error: null,
          last_success_at: run.fetched_at,
          confirmed_version: run.config_version,
          ...(run.not_modified ? {} : { etag: run.etag, last_modified: run.last_modified }),
        },
        context
      )
      await publishEvent(context.transactionManager, {
        name: "supplier_feed.applied",
        data: { id: feed_id, run_id: id },
        key: `supplier_feed.applied:${id}`,
      })
    }
    return done as unknown as FeedRunDTO
  }

  /**
   * Notes that a try failed. After too many tries without progress, or at once for what no repeat can help,
   * the run is given up.
   * @returns whether it was given up
   */
  @InjectTransactionManager()
  async failRun(
    input: { id: string; token: string; message: string; final: boolean },
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<boolean> {
    await this.assertLeased_(input.id, input.token, context)
    const run = (await this.retrieveSupplierFeedRun(input.id, {}, context)) as unknown as FeedRunDTO
    const isOver = input.final || run.attempts >= MAX_ATTEMPTS
    await this.updateSupplierFeedRuns(
      {
        id: run.id,
        error: input.message,
        lease_token: null,
        lease_until: null,
        ...(isOver ? { status: "failed" as const, finished_at: new Date() } : {}),
      },
      context
    )
    if (isOver) {
      const [feed] = await this.listSupplierFeeds({ id: run.feed_id }, {}, context)
      await this.updateSupplierFeeds(
        {
          id: run.feed_id,
          last_error: input.message,
          state: feed?.state === "stale" ? "stale" : "failing",
        },
        context
      )
      await publishEvent(context.transactionManager, {
        name: "supplier_feed.failed",
        data: { id: run.feed_id, run_id: run.id, reason: input.message },
        key: `supplier_feed.failed:${run.id}`,
      })
    }
    return isOver
  }

  private async assertLeased_(
    id: string,
    token: string,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<void> {
    const found = await context.transactionManager!.execute(LOCK_LEASED_RUN, [id, token])
    if (!found.length) {
      lost(id)
    }
  }

  private async endIfCancelled_(
    id: string,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<boolean> {
    const ended = await context.transactionManager!.execute(
      `update supplier_feed_run
       set status = 'cancelled', finished_at = now(), lease_token = null, lease_until = null,
           updated_at = now()
       where id = ? and cancel_requested_at is not null and status = 'running' returning id`,
      [id]
    )
    return ended.length > 0
  }
}
