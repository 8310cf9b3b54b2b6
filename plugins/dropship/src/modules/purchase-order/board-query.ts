/** Why a purchase order waits for the merchant. */
export const ATTENTION_KINDS = [
  "late_answer",
  "late_dispatch",
  "dispatch_failed",
  "held",
  "manual",
] as const

export type AttentionKind = (typeof ATTENTION_KINDS)[number]

/** A date as the list route's filters have it, UTC. */
export type DateRange = { $gte?: string; $gt?: string; $lte?: string; $lt?: string }

/** What the board may be narrowed to, apart from the status. */
export type BoardFilters = {
  q?: string
  id?: string | string[]
  supplier_id?: string | string[]
  channel?: string | string[]
  payment_method?: string
  order_id?: string
  created_at?: DateRange
  /** Any of these. */
  attention?: AttentionKind[]
}

/** Tries after which a person should look, though the job goes on. */
const MANY_TRIES = 5

const CONDITIONS: Record<AttentionKind, string> = {
  late_answer: "po.status = 'sent' and po.answer_by < now()",
  late_dispatch: "po.status in ('accepted', 'ready') and po.dispatch_by < now()",
  dispatch_failed: `po.status in ('draft', 'sent') and exists (
    select 1 from purchase_order_dispatch d
    where d.purchase_order_id = po.id and d.deleted_at is null
      and (d.status = 'failed' or d.message_status = 'failed'
        or (d.status in ('intended', 'in_flight') and d.attempts >= ${MANY_TRIES}))
      and not exists (
        select 1 from purchase_order_dispatch later
        where later.purchase_order_id = po.id and later.round > d.round and later.deleted_at is null))`,
  held: "po.status = 'draft' and po.held_at is not null and po.released_at is null",
  manual: "po.status = 'sent' and po.channel = 'manual'",
}

const anyOf = (kinds: readonly AttentionKind[]): string =>
  `(${kinds.map((kind) => `(${CONDITIONS[kind]})`).join(" or ")})`

const OPERATORS = { $gte: ">=", $gt: ">", $lte: "<=", $lt: "<" } as const

const like = (text: string): string => `%${text.replace(/[\\%_]/g, (one) => `\\${one}`)}%`

/** The filters as a condition on `purchase_order po`; `?` stands for a parameter. */
const where = (filters: BoardFilters): { sql: string; parameters: unknown[] } => {
  const parts = ["po.deleted_at is null"]
  const parameters: unknown[] = []
  const add = (sql: string, ...values: unknown[]): void => {
    parts.push(sql)
    parameters.push(...values)
  }
  for (const column of ["id", "supplier_id", "channel"] as const) {
    const value = filters[column]
    if (value !== undefined) {
      const list = [value].flat()
      add(`po.${column} in (${list.map(() => "?").join(", ") || "null"})`, ...list)
    }
  }
  for (const column of ["payment_method", "order_id"] as const) {
    if (filters[column]) {
      add(`po.${column} = ?`, filters[column])
    }
  }
  for (const [name, operator] of Object.entries(OPERATORS)) {
    const at = filters.created_at?.[name as keyof DateRange]
    if (at) {
      add(`po.created_at ${operator} ?::timestamptz`, at)
    }
  }
  if (filters.q) {
    add("(po.number ilike ? or po.order_number ilike ?)", like(filters.q), like(filters.q))
  }
  if (filters.attention) {
    parts.push(anyOf(filters.attention))
  }
  return { sql: parts.join(" and "), parameters }
}

/** Counts per status, with how many of each wait for the merchant and why. One row per status. */
export const countQuery = (filters: BoardFilters): { sql: string; parameters: unknown[] } => {
  const { sql, parameters } = where(filters)
  const attention = ATTENTION_KINDS.map(
    (kind) => `count(*) filter (where ${CONDITIONS[kind]})::int as ${kind}`
  )
  return {
    sql: `select po.status, count(*)::int as count,
      count(*) filter (where ${anyOf(["dispatch_failed", "held", "manual"])})::int as worklist,
      ${attention.join(", ")}
      from purchase_order po where ${sql} group by po.status`,
    parameters,
  }
}

/** Ids of what waits for the merchant, newest first, at most `limit`. */
export const attentionQuery = (
  kinds: AttentionKind[],
  limit: number
): { sql: string; parameters: unknown[] } => ({
  sql: `select po.id from purchase_order po
    where po.deleted_at is null and ${anyOf(kinds)}
    order by po.created_at desc, po.id limit ?`,
  parameters: [limit],
})
