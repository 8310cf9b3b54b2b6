const DELTA_ROWS = `jsonb_to_recordset(?::jsonb) as d(
    id text, product_id text, count int, sum int, rating_1 int, rating_2 int, rating_3 int,
    rating_4 int, rating_5 int, fit_small int, fit_true int, fit_large int)`

/** Rows first, at zero: a check constraint judges the proposed row even when it conflicts. */
export const ENSURE_RATINGS = `
  insert into product_rating (id, product_id)
  select id, product_id from ${DELTA_ROWS}
  order by product_id
  on conflict (product_id) where deleted_at is null do nothing`

export const LOCK_RATINGS = `
  select r.id from product_rating r
  join ${DELTA_ROWS} on r.product_id = d.product_id
  where r.deleted_at is null
  order by r.product_id
  for update of r`

export const APPLY_RATING_DELTAS = `
  update product_rating r
  set count = r.count + d.count,
      sum = r.sum + d.sum,
      average = coalesce(round((r.sum + d.sum)::numeric / nullif(r.count + d.count, 0), 2), 0),
      rating_1 = r.rating_1 + d.rating_1,
      rating_2 = r.rating_2 + d.rating_2,
      rating_3 = r.rating_3 + d.rating_3,
      rating_4 = r.rating_4 + d.rating_4,
      rating_5 = r.rating_5 + d.rating_5,
      fit_small = r.fit_small + d.fit_small,
      fit_true = r.fit_true + d.fit_true,
      fit_large = r.fit_large + d.fit_large,
      updated_at = now()
  from ${DELTA_ROWS}
  where r.product_id = d.product_id and r.deleted_at is null`
