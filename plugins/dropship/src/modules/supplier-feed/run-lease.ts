/**
 * SQL of a run's lease. Jobs are delivered at least once and a worker that was taken for dead may still be
 * alive, so that every write of a worker names its lease and the batch it did.
 */
export const LEASE_SECONDS = 20

/** Tries without any progress before a run is given up. */
export const MAX_ATTEMPTS = 5

const LEASE_END = `now() + make_interval(secs => ${LEASE_SECONDS})`

/** Params: token, id. No row: it is finished, or somebody else has it. */
export const CLAIM_RUN = `
  update supplier_feed_run
  set status = 'running', lease_token = ?, lease_until = ${LEASE_END}, attempts = attempts + 1,
      started_at = coalesce(started_at, now()), updated_at = now(),
      phase = case when planned_at is null then 'reading' else 'applying' end
  where id = ? and deleted_at is null and status in ('queued', 'running')
    and (lease_until is null or lease_until < now())
  returning id`

/** Params: id, token. */
export const RENEW_LEASE = `
  update supplier_feed_run set lease_until = ${LEASE_END}
  where id = ? and lease_token = ? and status = 'running'`

/** Params: id, token. */
export const LOCK_LEASED_RUN = `
  select id from supplier_feed_run where id = ? and lease_token = ? and status = 'running' for update`

/** Params: done, id, token, batch. No row: another worker did this batch, or the run is over. */
export const ADVANCE_RUN = `
  update supplier_feed_run
  set cursor = cursor + 1, done = done + ?, attempts = 0, lease_until = ${LEASE_END}, updated_at = now()
  where id = ? and lease_token = ? and cursor = ? and status = 'running'
  returning cursor`

/** Params: rows as JSON. */
export const INSERT_ROWS = `
  insert into supplier_feed_row
    (id, run_id, position, row_number, supplier_sku, action, reason, variant_id, changes, target, batch)
  select id, run_id, position, row_number, supplier_sku, action, reason, variant_id, changes, target, batch
  from jsonb_to_recordset(?::jsonb) as row (
    id text, run_id text, position int, row_number int, supplier_sku text, action text, reason text,
    variant_id text, changes jsonb, target jsonb, batch int)`
