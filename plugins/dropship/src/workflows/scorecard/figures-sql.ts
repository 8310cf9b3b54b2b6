/** Minutes or hours between two instants, in SQL. */
const between = (from: string, to: string, seconds: number): string =>
  `extract(epoch from ${to} - ${from}) / ${seconds}`

const median = (value: string): string =>
  `(percentile_cont(0.5) within group (order by ${value}))::float8`

const count = (condition: string): string => `(count(*) filter (where ${condition}))::int`

const sum = (value: string, condition: string): string =>
  `coalesce(sum(${value}) filter (where ${condition}), 0)::int`

/**
 * What every supplier did with the purchase orders made since an instant, in one statement: a row per
 * supplier (`day` null) and a row per supplier and day.
 *
 * A rejection after acceptance counts as a cancellation; so does a cancellation by the merchant that sent
 * the lines elsewhere or gave them up. When the order itself was called off, nobody is to blame. Pieces
 * refused with the acceptance of others count as refused.
 */
export const SUPPLIER_FIGURES = `
  with made as (
    select id, supplier_id, status, created_at, released_at, sent_at, answer_by, accepted_at,
      dispatch_by, picked_up_at, delivered_at, closed_at
    from purchase_order
    where created_at >= ? and deleted_at is null
      and (sent_at is not null or accepted_at is not null or status = 'rejected')
  ),
  pieces as (
    select line.purchase_order_id as id, sum(line.quantity) as asked,
      coalesce(sum(line.quantity) filter (where line.refused_at <= made.accepted_at), 0) as refused,
      bool_or((line.refused_at is null or line.refused_at > made.accepted_at)
        and (line.refused_at is not null or line.moved_at is not null)) as went_elsewhere
    from purchase_order_line line join made on made.id = line.purchase_order_id
    where line.deleted_at is null
    group by 1
  ),
  back as (
    select gone.purchase_order_id as id,
      coalesce(sum(gone.quantity) filter (where gone.kind = 'rto'), 0) as rto,
      coalesce(sum(gone.quantity) filter (where gone.kind = 'customer_return'), 0) as returned
    from purchase_order_return gone join made on made.id = gone.purchase_order_id
    where gone.deleted_at is null
    group by 1
  ),
  judged as (
    select made.supplier_id, made.status, made.accepted_at, made.delivered_at, made.answer_by,
      made.dispatch_by,
      to_char(made.created_at at time zone 'Asia/Kolkata', 'YYYY-MM-DD') as day,
      coalesce(made.sent_at, made.released_at, made.created_at) as asked_at,
      coalesce(made.accepted_at, case when made.status = 'rejected' then made.closed_at end)
        as answered_at,
      coalesce(made.picked_up_at, made.delivered_at) as dispatched_at,
      made.status = 'rejected' and made.accepted_at is null as is_rejected,
      made.accepted_at is not null and (made.status = 'rejected'
        or (made.status = 'cancelled' and coalesce(pieces.went_elsewhere, false))) as is_dropped,
      coalesce(pieces.asked, 0) as asked,
      coalesce(pieces.refused, 0) as refused,
      coalesce(back.rto, 0) as rto,
      coalesce(back.returned, 0) as returned
    from made
    left join pieces on pieces.id = made.id
    left join back on back.id = made.id
  )
  select supplier_id, day,
    count(*)::int as orders,
    ${count("answered_at is not null or status = 'expired'")} as due_answers,
    ${count("answered_at is not null and (answer_by is null or answered_at <= answer_by)")}
      as answered_in_time,
    ${count("is_rejected")} as rejected,
    ${count("status = 'expired'")} as expired,
    ${sum("asked", "answered_at is not null")} as pieces_asked,
    ${sum("case when is_rejected then asked else refused end", "answered_at is not null")}
      as pieces_refused,
    ${count("accepted_at is not null")} as accepted,
    ${count("is_dropped")} as cancelled_after_acceptance,
    ${count("dispatched_at is not null or (status in ('accepted', 'ready') and dispatch_by < now())")}
      as due_dispatches,
    ${count("dispatched_at is not null and (dispatch_by is null or dispatched_at <= dispatch_by)")}
      as dispatched_in_time,
    ${count("delivered_at is not null or rto > 0")} as parcels_ended,
    ${count("delivered_at is not null")} as delivered,
    ${count("rto > 0")} as rto,
    ${sum("asked - refused", "delivered_at is not null")} as pieces_delivered,
    ${sum("returned", "delivered_at is not null")} as pieces_returned,
    ${median(between("asked_at", "accepted_at", 60))} as acceptance_minutes,
    ${median(`case when accepted_at is not null then ${between("accepted_at", "dispatched_at", 3600)} end`)}
      as dispatch_hours
  from judged
  group by grouping sets ((supplier_id), (supplier_id, day))
  order by supplier_id, day`
