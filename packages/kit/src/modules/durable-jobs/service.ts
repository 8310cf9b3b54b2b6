import { container as appContainer } from "@medusajs/framework"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Logger } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import { enqueueWorkflow, enqueueWorkflows, publishEvent } from "../../outbox/enqueue"
import type { EnqueueWorkflowInput, PublishEventInput } from "../../outbox/enqueue"
import { createTaskList } from "../../outbox/tasks"
import type { Reactions } from "../../outbox/tasks"
import { JobWorker } from "../../outbox/worker"
import { pgSettings } from "../../outbox/schema"
import WorkerLease from "./models/worker-lease"

export type DurableJobsOptions = {
  /** Workflows that an event starts. @default {} */
  reactions?: Reactions
  /** Whether the worker starts with the application. @default true */
  autostart?: boolean
  /** Jobs at a time. @default 4 */
  concurrency?: number
}

export type DurableJob = {
  id: string
  task: string
  payload: Record<string, unknown>
  key: string | null
  attempts: number
  max_attempts: number
  run_at: Date
  locked_at: Date | null
  last_error: string | null
  state: "waiting" | "running" | "retrying" | "dead"
}

type InjectedDependencies = { __pg_connection__: Knex; logger: Logger }

const LIST_JOBS = `
  select id::text, task_identifier as task, payload, key, attempts, max_attempts, run_at, locked_at,
         last_error, state
  from (
    select j.*, p.payload,
           case when j.locked_at is not null then 'running'
                when j.attempts >= j.max_attempts then 'dead'
                when j.attempts > 0 then 'retrying'
                else 'waiting' end as state
    from graphile_worker.jobs j join graphile_worker._private_jobs p on p.id = j.id
  ) jobs
  where (?::text is null or state = ?::text)
  order by id desc limit ?::int offset ?::int`

/** The shop's durable work: what waits, what runs, what was given up, and the worker that does it. */
class DurableJobsModuleService extends MedusaService({ WorkerLease }) {
  __hooks = {
    onApplicationStart: () => this.start(),
    onApplicationPrepareShutdown: () => this.stop(),
  }

  private readonly knex: Knex
  private readonly logger: Logger
  private readonly worker: JobWorker
  private readonly shouldStart: boolean

  constructor(
    dependencies: InjectedDependencies,
    options: DurableJobsOptions = {},
    declaration?: { worker_mode?: string }
  ) {
    super(...(arguments as unknown as [InjectedDependencies]))
    this.knex = dependencies.__pg_connection__
    this.logger = dependencies.logger
    this.shouldStart = (options.autostart ?? true) && declaration?.worker_mode !== "server"
    this.worker = new JobWorker({
      settings: pgSettings(this.knex),
      logger: this.logger,
      concurrency: options.concurrency ?? 4,
      taskList: createTaskList(() => appContainer, options.reactions ?? {}),
    })
  }

  /** Queues a workflow outside a transaction. Inside one, use `enqueueWorkflow` with its manager. */
  async enqueue(job: EnqueueWorkflowInput): Promise<void> {
    await enqueueWorkflow(this.knex, job)
  }

  /** Queues many workflows in one statement; no two of the same key. */
  async enqueueMany(jobs: EnqueueWorkflowInput[]): Promise<void> {
    await enqueueWorkflows(this.knex, jobs)
  }

  /** Publishes an event outside a transaction. Inside one, use `publishEvent` with its manager. */
  async publish(event: PublishEventInput): Promise<void> {
    await publishEvent(this.knex, event)
  }

  /** Runs everything that is due, and what that leads to, then returns. For tests and scripts. */
  async drain(): Promise<void> {
    await this.worker.drain()
  }

  /** Jobs, newest first. `state: "dead"` are those that were given up. */
  async listJobs(
    filter: { state?: DurableJob["state"]; limit?: number; offset?: number } = {}
  ): Promise<DurableJob[]> {
    const state = filter.state ?? null
    const { rows } = await this.knex.raw<{ rows: DurableJob[] }>(LIST_JOBS, [
      state as never,
      state as never,
      filter.limit ?? 50,
      filter.offset ?? 0,
    ])
    return rows
  }

  /** Gives jobs a fresh start now. Answers how many of the ids were waiting or dead. */
  async retryJobs(ids: string[]): Promise<number> {
    const { rows } = await this.knex.raw<{ rows: unknown[] }>(
      "select id from graphile_worker.reschedule_jobs(?::bigint[], run_at := now(), attempts := 0)",
      [ids as never]
    )
    return rows.length
  }

  private async start(): Promise<void> {
    if (this.shouldStart) {
      await this.worker.start()
    }
  }

  private async stop(): Promise<void> {
    await this.worker.stop()
  }
}

export default DurableJobsModuleService
