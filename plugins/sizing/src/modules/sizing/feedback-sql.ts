/** One row per JSON record; a source that is already there is left alone and not returned. */
export const INSERT_FEEDBACK = `
  insert into fit_feedback (id, source_id, product_id, variant_id, size, fit, verified, customer_id, body, pools)
  select id, source_id, product_id, variant_id, size, fit, verified, customer_id, body, pools
  from jsonb_to_recordset(?::jsonb) as r(
    id text, source_id text, product_id text, variant_id text, size text, fit text,
    verified boolean, customer_id text, body jsonb, pools jsonb)
  order by source_id
  on conflict (source_id) where deleted_at is null do nothing
  returning source_id`

export const LOCK_FEEDBACK = `
  select source_id, product_id, variant_id, size, fit, verified, customer_id, body, pools
  from fit_feedback
  where deleted_at is null and source_id in (select jsonb_array_elements_text(?::jsonb))
  order by source_id
  for update`

export const UPDATE_FEEDBACK = `
  update fit_feedback f
  set product_id = r.product_id, variant_id = r.variant_id, size = r.size, fit = r.fit,
      verified = r.verified, customer_id = r.customer_id, body = r.body, pools = r.pools,
      updated_at = now()
  from jsonb_to_recordset(?::jsonb) as r(
    source_id text, product_id text, variant_id text, size text, fit text,
    verified boolean, customer_id text, body jsonb, pools jsonb)
  where f.source_id = r.source_id and f.deleted_at is null`

export const DELETE_FEEDBACK = `
  delete from fit_feedback
  where deleted_at is null and source_id in (select jsonb_array_elements_text(?::jsonb))
  returning source_id, product_id, variant_id, size, fit, verified, customer_id, body, pools`

const DELTA_ROWS = `jsonb_to_recordset(?::jsonb) as d(
    id text, scope text, target text, size text, small int, "true" int, large int,
    verified_small int, verified_true int, verified_large int)`

/** Rows first, at zero: a check constraint judges the proposed row even when it conflicts. */
export const ENSURE_SUMMARIES = `
  insert into fit_summary (id, scope, target, size)
  select id, scope, target, size from ${DELTA_ROWS}
  order by scope, target, size
  on conflict (scope, target, size) where deleted_at is null do nothing`

export const LOCK_SUMMARIES = `
  select s.id from fit_summary s
  join ${DELTA_ROWS} on s.scope = d.scope and s.target = d.target and s.size = d.size
  where s.deleted_at is null
  order by s.scope, s.target, s.size
  for update of s`

export const APPLY_DELTAS = `
  update fit_summary s
  set small_count = s.small_count + d.small,
      true_count = s.true_count + d."true",
      large_count = s.large_count + d.large,
      verified_small_count = s.verified_small_count + d.verified_small,
      verified_true_count = s.verified_true_count + d.verified_true,
      verified_large_count = s.verified_large_count + d.verified_large,
      updated_at = now()
  from ${DELTA_ROWS}
  where s.scope = d.scope and s.target = d.target and s.size = d.size and s.deleted_at is null`
