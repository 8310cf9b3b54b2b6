export const EXPECTED_STATES = ["pending", "overdue", "short"] as const
export type ExpectedState = (typeof EXPECTED_STATES)[number]

/**
 * Delivered cash parcels that have not brought all of their money. What came is what was remitted and the
 * fees kept. `settled` parcels are left out here, so that the rest stays small however many there were.
 */
const OUTSTANDING = `
  with credit as (
    select awb, sum(remitted + charges) as credited
    from remittance_row
    where deleted_at is null and state <> 'repeated'
    group by awb
  ), outstanding as (
    select s.id, s.awb, s.reference, s.order_id, s.order_number, s.courier_name, s.cod_amount,
           s.delivered_at, s.delivered_at + make_interval(days => :days) as due_at,
           coalesce(credit.credited, 0) as credited
    from shipment s left join credit on credit.awb = s.awb
    where s.deleted_at is null and s.direction = 'forward' and s.status = 'delivered'
      and s.payment_method = 'cod' and s.cod_amount > coalesce(credit.credited, 0)
  ), expected as (
    select *, cod_amount - credited as outstanding,
      case when credited <> 0 then 'short' when due_at < :now then 'overdue' else 'pending' end as state
    from outstanding
  )`

/** Oldest first: `:state` null is all of them. */
export const EXPECTED_PAGE = `${OUTSTANDING}
  select id, awb, reference, order_id, order_number, courier_name, delivered_at, due_at, state,
         cod_amount::text as expected, credited::text as credited, outstanding::text as outstanding
  from expected
  where :state::text is null or state = :state
  order by delivered_at, id
  limit :limit offset :offset`

export const EXPECTED_TOTALS = `${OUTSTANDING}
  select state, count(*)::int as count, sum(outstanding)::text as outstanding
  from expected group by state`
