import { COUNTS, MEDIANS, RATE_NAMES } from "./figures"

const types = (names: readonly string[], type: string): [string, string][] =>
  names.map((name) => [name, type])

const FIGURES = [...types(COUNTS, "integer"), ...types(MEDIANS, "real")]

const SCORECARD: [string, string][] = [
  ["score", "real"],
  ["window_days", "integer"],
  ...FIGURES,
  ...types(RATE_NAMES, "real"),
]

/**
 * Writes rows given as one JSON array, and touches those only that differ. `updated_at` of a scorecard
 * still says when it was last made, so `always` writes it each time.
 */
const upsert = (table: string, keys: string[], columns: [string, string][], always: boolean) => {
  const names = columns.map(([name]) => name)
  const all = ["id", ...keys, ...names]
  const changed = always
    ? ""
    : `where (${names.map((name) => `${table}.${name}`).join(", ")})
         is distinct from (${names.map((name) => `excluded.${name}`).join(", ")})`
  return `
    insert into ${table} (${all.join(", ")})
    select ${all.join(", ")}
    from jsonb_to_recordset(?::jsonb)
      as given (${[...["id", ...keys].map((key) => [key, "text"]), ...columns].map(([name, type]) => `${name} ${type}`).join(", ")})
    on conflict (${keys.join(", ")}) where deleted_at is null
    do update set ${names.map((name) => `${name} = excluded.${name}`).join(", ")}, updated_at = now()
    ${changed}`
}

export const UPSERT_SCORECARDS = upsert("supplier_scorecard", ["supplier_id"], SCORECARD, true)

export const UPSERT_DAYS = upsert("supplier_scorecard_day", ["supplier_id", "day"], FIGURES, false)

/** Suppliers without purchase orders in the window have no scorecard: they count as new again. */
export const DELETE_OTHER_SCORECARDS = `
  delete from supplier_scorecard
  where supplier_id not in (select jsonb_array_elements_text(?::jsonb))`

export const DELETE_OTHER_DAYS = `
  delete from supplier_scorecard_day stored
  where not exists (
    select 1 from jsonb_to_recordset(?::jsonb) as given (supplier_id text, day text)
    where given.supplier_id = stored.supplier_id and given.day = stored.day
  )`
