import { MedusaError } from "@medusajs/framework/utils"

/** A connection that can run one statement: a MikroORM transaction manager or a knex. */
export type SqlRunner = {
  execute?: (sql: string, params?: unknown[]) => Promise<unknown>
  raw?: (sql: string, params: never[]) => unknown
}

export type EnqueueWorkflowInput = {
  /** Id of a registered Medusa workflow; it must be safe to run twice. */
  workflowId: string
  input: Record<string, unknown>
  /** A job of this key that has not started is replaced instead of doubled. */
  key?: string
  /** Not before this instant (UTC). */
  runAt?: Date
  /** @default 25, which with exponential backoff is about three days */
  maxAttempts?: number
}

export type PublishEventInput = {
  /** `<entity>.<past verb>`, e.g. `purchase_order.accepted` */
  name: string
  data: Record<string, unknown>
  key?: string
}

export const RUN_WORKFLOW_TASK = "run-workflow"
export const PUBLISH_EVENT_TASK = "publish-event"

const ADD_JOB = `select graphile_worker.add_job(
  ?::text, payload := ?::json, run_at := ?::timestamptz, max_attempts := ?::int, job_key := ?::text)`

const ADD_JOBS = `select count(*) from (select graphile_worker.add_jobs(array(
  select row(?::text, (j->'payload')::json, null, (j->>'run_at')::timestamptz,
             (j->>'max_attempts')::smallint, j->>'key', null, null)::graphile_worker.job_spec
  from jsonb_array_elements(?::jsonb) j), job_key_preserve_run_at := ?)) added`

const DEFAULT_ATTEMPTS = 25

const runSql = async (runner: unknown, statement: string, params: unknown[]): Promise<void> => {
  const sql = runner as SqlRunner
  if (sql.execute) {
    await sql.execute(statement, params)
    return
  }
  if (!sql.raw) {
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      "a job needs a transaction manager or a knex connection"
    )
  }
  await sql.raw(statement, params as never[])
}

const addJob = async (
  runner: unknown,
  task: string,
  payload: unknown,
  options: { key?: string; runAt?: Date; maxAttempts?: number }
): Promise<void> => {
  await runSql(runner, ADD_JOB, [
    task,
    JSON.stringify(payload),
    options.runAt?.toISOString() ?? null,
    options.maxAttempts ?? DEFAULT_ATTEMPTS,
    options.key ?? null,
  ])
}

/**
 * Queues a workflow to run durably. The job is a row written by `runner`: inside a transaction it
 * commits or rolls back with it.
 * @param runner MikroORM transaction manager of a module method, or the app's knex connection
 */
export const enqueueWorkflow = (runner: unknown, job: EnqueueWorkflowInput): Promise<void> =>
  addJob(runner, RUN_WORKFLOW_TASK, { workflow_id: job.workflowId, input: job.input }, job)

/**
 * Queues many workflows in one statement, as `enqueueWorkflow` queues one. Unless a time is named, a job
 * that waits already keeps its place in the line: a sweep that comes every minute would otherwise push back
 * for ever what a long line has not reached yet.
 * @param jobs no two of the same key
 */
export const enqueueWorkflows = async (
  runner: unknown,
  jobs: EnqueueWorkflowInput[]
): Promise<void> => {
  if (!jobs.length) {
    return
  }
  const specs = jobs.map((job) => ({
    payload: { workflow_id: job.workflowId, input: job.input },
    run_at: job.runAt?.toISOString() ?? null,
    max_attempts: job.maxAttempts ?? DEFAULT_ATTEMPTS,
    key: job.key ?? null,
  }))
  const keepsPlace = jobs.every((job) => !job.runAt)
  await runSql(runner, ADD_JOBS, [RUN_WORKFLOW_TASK, JSON.stringify(specs), keepsPlace])
}

/**
 * Publishes a domain event durably: it starts the reactions registered for it and is then emitted
 * on Medusa's event bus. Written by `runner`, so it commits or rolls back with the state change.
 */
export const publishEvent = (runner: unknown, event: PublishEventInput): Promise<void> =>
  addJob(runner, PUBLISH_EVENT_TASK, { name: event.name, data: event.data }, { key: event.key })

/**
 * Publishes many events in one statement, as `publishEvent` publishes one.
 * @param events no two of the same key
 */
export const publishEvents = async (
  runner: unknown,
  events: PublishEventInput[]
): Promise<void> => {
  if (!events.length) {
    return
  }
  const specs = events.map(({ name, data, key }) => ({
    payload: { name, data },
    run_at: null,
    max_attempts: DEFAULT_ATTEMPTS,
    key: key ?? null,
  }))
  await runSql(runner, ADD_JOBS, [PUBLISH_EVENT_TASK, JSON.stringify(specs)])
}
