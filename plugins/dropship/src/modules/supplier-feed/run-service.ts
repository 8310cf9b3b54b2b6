import { enqueueWorkflow } from "@bodycon/kit"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import type { FeedRunDTO, StartRunInput, SupplierFeedDTO } from "../../types/supplier-feed"
import { FeedRunWorkerService } from "./run-worker-service"

const RUN_FEED_WORKFLOW = "run-feed"

/** How people start, apply and stop runs. */
export class FeedRunService extends FeedRunWorkerService {
  /**
   * Stores a run and queues its work in one transaction. A dry run that was never applied gives way.
   * @throws MedusaError NOT_FOUND for an unknown feed, NOT_ALLOWED while a run of it is under way
   */
  @InjectTransactionManager()
  async startRun(
    input: StartRunInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<FeedRunDTO> {
    const feed = await this.lockFeed_(input.feed_id, context)
    const active = await this.listSupplierFeedRuns(
      { feed_id: feed.id, status: ["queued", "running"] },
      { select: ["id"], take: 1 },
      context
    )
    if (active.length) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `a run of the feed ${feed.name} is under way; wait for its end or cancel it`
      )
    }
    await context.transactionManager!.execute(
      `update supplier_feed_run set status = 'superseded', finished_at = now(), updated_at = now()
       where feed_id = ? and status = 'ready' and deleted_at is null`,
      [feed.id]
    )
    const { feed_id, ...rest } = input
    const run = await this.createSupplierFeedRuns(
      { ...rest, feed_id, config_version: feed.config_version },
      context
    )
    await this.queue_(run.id, context)
    await this.updateSupplierFeeds({ id: feed.id, last_run_at: new Date() }, context)
    return run as unknown as FeedRunDTO
  }

  /**
   * Lets a dry run go on and do what it showed.
   * @throws MedusaError NOT_FOUND, or NOT_ALLOWED unless it is ready and the feed's settings are still the same
   */
  @InjectTransactionManager()
  async applyRun(
    id: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<FeedRunDTO> {
    const run = await this.lockRun_(id, context)
    const feed = await this.lockFeed_(run.feed_id, context)
    if (run.status !== "ready") {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `the run is ${run.status}; only a dry run that is ready can be applied`
      )
    }
    if (run.config_version !== feed.config_version) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "the feed's settings were changed after this dry run; start another"
      )
    }
    const applied = await this.updateSupplierFeedRuns(
      { id, status: "queued", dry_run: false, phase: "waiting", attempts: 0 },
      context
    )
    await this.queue_(id, context)
    return applied as unknown as FeedRunDTO
  }

  /**
   * Stops a run: at once when nobody works on it, else after the batch at hand. What is done stays done.
   * @throws MedusaError NOT_FOUND, or NOT_ALLOWED when it is over
   */
  @InjectTransactionManager()
  async cancelRun(
    id: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<FeedRunDTO> {
    const run = await this.lockRun_(id, context)
    if (!["queued", "running", "ready"].includes(run.status)) {
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `the run is ${run.status} already`)
    }
    const now = new Date()
    const isWorkedOn =
      run.status === "running" && !!run.lease_until && new Date(run.lease_until) > now
    const change = isWorkedOn
      ? { cancel_requested_at: run.cancel_requested_at ?? now }
      : { status: "cancelled" as const, finished_at: now, cancel_requested_at: now }
    return (await this.updateSupplierFeedRuns({ id, ...change }, context)) as unknown as FeedRunDTO
  }

  protected async queue_(
    id: string,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<void> {
    await enqueueWorkflow(context.transactionManager, {
      workflowId: RUN_FEED_WORKFLOW,
      input: { id },
      key: `feed-run:${id}`,
    })
  }

  /** @throws MedusaError NOT_FOUND */
  protected async lockFeed_(
    id: string,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<SupplierFeedDTO> {
    await context.transactionManager!.execute(
      "select 1 from supplier_feed where id = ? for update",
      [id]
    )
    const [feed] = await this.listSupplierFeeds({ id }, {}, context)
    if (!feed) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `feed ${id} was not found`)
    }
    return feed as unknown as SupplierFeedDTO
  }

  private async lockRun_(
    id: string,
    @MedusaContext() context: Context<EntityManager>
  ): Promise<FeedRunDTO> {
    await context.transactionManager!.execute(
      "select 1 from supplier_feed_run where id = ? for update",
      [id]
    )
    const [run] = await this.listSupplierFeedRuns({ id }, {}, context)
    if (!run) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `feed run ${id} was not found`)
    }
    return run as unknown as FeedRunDTO
  }
}
