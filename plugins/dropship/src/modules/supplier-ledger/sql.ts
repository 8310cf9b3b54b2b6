/** Makes everything of one kind and id wait its turn until the transaction ends. */
export const LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 0))"

/** The next number of a series, without gaps: it rolls back with the document it is for. */
export const NEXT_NUMBER = `
  insert into supplier_ledger_counter (id, series, last) values (?, ?, 1)
  on conflict (series) where deleted_at is null do update
    set last = supplier_ledger_counter.last + 1, updated_at = now()
  returning last`

/** A live line of an entry, and its settlement. */
const IN_SETTLEMENT = `
  left join supplier_settlement_line line
    on line.entry_id = entry.id and line.released_at is null and line.deleted_at is null
  left join supplier_settlement settlement on settlement.id = line.settlement_id`

const UNPAID = "entry.settlement_id is null and settlement.status is distinct from 'paid'"

const BALANCE_COLUMNS = `
  entry.supplier_id,
  sum(entry.amount)::text as balance,
  coalesce(sum(entry.amount) filter (where ${UNPAID} and entry.due_at <= :today), 0)::text as due,
  greatest(coalesce(sum(entry.amount) filter (where ${UNPAID} and entry.due_at < :now), 0), 0)::text
    as overdue,
  min(entry.due_at) filter (where ${UNPAID} and entry.amount > 0 and entry.due_at >= :now)
    as next_due_at`

/** Balances of the suppliers named. Parameters: end of today (due), now ×2, supplier ids. */
export const BALANCES_OF = `
  select ${BALANCE_COLUMNS}
  from supplier_ledger_entry entry ${IN_SETTLEMENT}
  where entry.supplier_id = any(:suppliers) and entry.deleted_at is null
  group by entry.supplier_id`

/** Balances of all suppliers that have entries, what is due first. */
export const ALL_BALANCES = `
  select *, count(*) over () as count from (
    select ${BALANCE_COLUMNS}
    from supplier_ledger_entry entry ${IN_SETTLEMENT}
    where entry.deleted_at is null
    group by entry.supplier_id
  ) balances
  where not :due_only or due::numeric > 0
  order by due::numeric desc, balance::numeric desc, supplier_id
  limit :limit offset :offset`

/** What is due and in no settlement. Notes and purchases alike; payments are of a settlement already. */
const OPEN = `
  from supplier_ledger_entry entry
  where entry.due_at <= :until and entry.deleted_at is null and entry.settlement_id is null
    and not exists (
      select 1 from supplier_settlement_line line
      where line.entry_id = entry.id and line.released_at is null and line.deleted_at is null
    )`

export const OPEN_ENTRIES = `
  select coalesce(array_agg(entry.id), '{}') as ids, coalesce(sum(entry.amount), 0)::text as total
  ${OPEN} and entry.supplier_id = :supplier`

/** What all suppliers could be paid. */
export const OPEN_TOTALS = `
  select entry.supplier_id, sum(entry.amount)::text as total
  ${OPEN}
  group by entry.supplier_id order by entry.supplier_id`

export const RELEASE_LINES = `
  update supplier_settlement_line set released_at = now(), updated_at = now()
  where settlement_id = any(:settlements) and released_at is null
  returning entry_id`

export const NEGATIVE_DRAFTS = `
  select id from supplier_settlement
  where supplier_id = :supplier and status = 'draft' and total < 0 and deleted_at is null
  for update`

export const LOCK_SETTLEMENT =
  "select id from supplier_settlement where id = ? and deleted_at is null for update"

export const BALANCE_BEFORE = `
  select coalesce(sum(amount), 0)::text as balance from supplier_ledger_entry
  where supplier_id = :supplier and occurred_at < :before and deleted_at is null`

export const BALANCE_NOW = `
  select coalesce(sum(amount), 0)::text as balance from supplier_ledger_entry
  where supplier_id = :supplier and deleted_at is null`
