import { Logger as GraphileLogger, run, runOnce } from "graphile-worker"
import type { Runner, TaskList } from "graphile-worker"
import { EventEmitter } from "node:events"
import { Pool } from "pg"
import type { PoolConfig } from "pg"
import type { Logger } from "@medusajs/framework/types"

const RENEW_EVERY_MS = 5_000
const LEASE_SECONDS = 20

export type JobWorkerOptions = {
  settings: PoolConfig
  logger: Logger
  concurrency: number
  taskList: TaskList
}

/**
 * Runs jobs. graphile-worker itself frees the jobs of a process that was killed only after four
 * hours, so each of our workers holds a short lease, and whoever is alive unlocks the jobs of those
 * whose lease has run out.
 */
export class JobWorker {
  private runner: Runner | null = null
  private pool: Pool | null = null
  private timer: NodeJS.Timeout | null = null
  private readonly workerIds = new Set<string>()
  /** Keyed jobs that failed here since the leases were renewed, and before that. */
  private failed = { lately: new Set<string>(), before: new Set<string>() }

  constructor(private readonly options: JobWorkerOptions) {}

  async start(): Promise<void> {
    if (this.runner) {
      return
    }
    const pool = new Pool({ ...this.options.settings, max: this.options.concurrency + 2 })
    pool.on("error", (error) => this.options.logger.warn(`jobs: ${error.message}`))
    this.pool = pool
    await this.renewLeases()
    const events = new EventEmitter()
    events.on("worker:create", ({ worker }: { worker: { workerId: string } }) =>
      this.workerIds.add(worker.workerId)
    )
    events.on("job:error", ({ job }: { job: { id: string; key: string | null } }) => {
      if (job.key) {
        this.failed.lately.add(job.id)
      }
    })
    events.on(
      "job:failed",
      ({ job, error }: { job: { id: string; payload: unknown }; error: Error }) =>
        this.options.logger.error(`jobs: job ${job.id} was given up: ${error.message}`)
    )
    this.runner = await run({
      pgPool: pool,
      taskList: this.options.taskList,
      concurrency: this.options.concurrency,
      noHandleSignals: true,
      pollInterval: 1_000,
      events: events as never,
      logger: this.graphileLogger(),
    })
    await this.renewLeases()
    this.timer = setInterval(() => {
      this.renewLeases().catch((error: Error) =>
        this.options.logger.warn(`jobs: leases were not renewed: ${error.message}`)
      )
    }, RENEW_EVERY_MS)
    this.timer.unref()
  }

  async stop(): Promise<void> {
    if (this.timer) {
      clearInterval(this.timer)
    }
    await this.runner?.stop()
    await this.pool?.end()
    this.runner = null
    this.pool = null
    this.timer = null
    this.workerIds.clear()
  }

  async drain(): Promise<void> {
    const pool = new Pool({ ...this.options.settings, max: 4 })
    try {
      await runOnce({
        pgPool: pool,
        taskList: this.options.taskList,
        noHandleSignals: true,
        concurrency: 1,
        logger: this.graphileLogger(),
      })
    } finally {
      await pool.end()
    }
  }

  /**
   * A keyed job that is queued anew while it runs loses its key and its remaining tries to the newer one. When
   * it then fails, or dies with its process, it is no dead letter: the newer one does its work. Failures are
   * looked at one renewal later, when graphile-worker has written them down.
   */
  private async dropSuperseded(ids: string[]): Promise<void> {
    const failed = [...this.failed.before]
    this.failed = { lately: new Set(), before: this.failed.lately }
    await this.pool?.query(
      `delete from graphile_worker._private_jobs job
       where job.key is null and job.attempts >= job.max_attempts
         and (job.locked_by is null and job.id = any($3::bigint[])
           -- all tries gone without one error: they were taken, not used up
           or job.locked_by <> all($1::text[]) and job.last_error is null and job.max_attempts > 1
             and job.locked_at < now() - make_interval(secs => $2)
             and not exists (
               select 1 from durable_worker_lease lease
               where lease.id = job.locked_by
                 and lease.renewed_at >= now() - make_interval(secs => $2)))`,
      [ids, LEASE_SECONDS, failed]
    )
  }

  private async renewLeases(): Promise<void> {
    const ids = [...this.workerIds]
    await this.dropSuperseded(ids)
    await this.pool?.query(
      `with renewed as (
         insert into durable_worker_lease (id, renewed_at)
         select unnest($1::text[]), now()
         on conflict (id) do update set renewed_at = excluded.renewed_at
         returning id
       ), expired as (
         delete from durable_worker_lease
         where renewed_at < now() - make_interval(secs => $2) and id <> all($1::text[])
       )
       select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
       from graphile_worker.jobs
       where locked_by is not null and locked_by <> all($1::text[])
         and not exists (
           select 1 from durable_worker_lease lease
           where lease.id = locked_by and lease.renewed_at >= now() - make_interval(secs => $2)
         )
         -- a worker that has just begun may lock a job before its first lease is written
         and locked_at < now() - make_interval(secs => $2)
       having count(*) > 0`,
      [ids, LEASE_SECONDS]
    )
  }

  private graphileLogger(): GraphileLogger {
    return new GraphileLogger(() => (level, message) => {
      if (level === "error" || level === "warning") {
        this.options.logger.warn(`jobs: ${message}`)
      }
    })
  }
}
