/** One import or match at a time: what a waybill has got depends on all its rows. */
export const LOCK_REMITTANCES = `select pg_advisory_xact_lock(hashtext('cod_remittance'))`

export const KNOWN_FINGERPRINTS = `
  select fingerprint from remittance_row
  where deleted_at is null and state <> 'repeated' and fingerprint = any(:fingerprints)`

/** Rows that count, of some waybills. */
export const ROWS_OF_AWBS = `
  select id, awb, remitted::text as remitted, charges::text as charges, state, unknown_reason,
         expected::text as expected, difference::text as difference, shipment_id
  from remittance_row
  where deleted_at is null and state <> 'repeated' and awb = any(:awbs)`

export const UNKNOWN_AWBS = `
  select distinct awb from remittance_row where deleted_at is null and state = 'unknown'`

export const AWBS_OF_STATEMENT = `
  select distinct awb from remittance_row
  where deleted_at is null and statement_id = :statement_id`

export const COUNTS_BY_STATE = `
  select statement_id, state, count(*)::int as count
  from remittance_row
  where deleted_at is null and statement_id = any(:statements)
  group by statement_id, state`

/** Sums of everything imported; repeated rows do not count. */
export const OVERALL = `
  select coalesce(sum(collected), 0)::text as collected, coalesce(sum(remitted), 0)::text as remitted,
         coalesce(sum(charges), 0)::text as charges
  from remittance_row where deleted_at is null and state <> 'repeated'`

export const LOCK_DISCREPANCY = `select id from weight_discrepancy where id = :id for update`

export const KNOWN_DISCREPANCIES = `
  select fingerprint from weight_discrepancy
  where deleted_at is null and fingerprint = any(:fingerprints)`
