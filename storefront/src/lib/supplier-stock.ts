import type { StockReport } from "./supplier-types"

export const MOST_PIECES = 1_000_000
const MOST_AT_ONCE = 200

/** Numbers that were entered and not saved yet, by listing id. */
export type StockDrafts = Record<string, string>

/** The drafts after one number was entered; entering what is stored is no change. */
export function withDraft(
  drafts: StockDrafts,
  listing: { id: string; stock: number },
  typed: string
): StockDrafts {
  const { [listing.id]: _before, ...rest } = drafts
  return typed === String(listing.stock) ? rest : { ...rest, [listing.id]: typed }
}

export const isSoundStock = (typed: string): boolean =>
  /^\d+$/.test(typed) && Number(typed) <= MOST_PIECES

/**
 * The drafts as reports of at most 200 each.
 * @returns `null` when a number cannot be right
 */
export function reportsOf(drafts: StockDrafts): StockReport[][] | null {
  const entries = Object.entries(drafts)
  if (!entries.every(([, typed]) => isSoundStock(typed))) {
    return null
  }
  const reports = entries.map(([id, typed]) => ({ id, stock: Number(typed) }))
  return Array.from({ length: Math.ceil(reports.length / MOST_AT_ONCE) }, (_, index) =>
    reports.slice(index * MOST_AT_ONCE, (index + 1) * MOST_AT_ONCE)
  )
}

/** What a device remembers, as drafts; anything else is no draft. */
export function readDrafts(stored: string | null): StockDrafts {
  try {
    const value: unknown = JSON.parse(stored ?? "{}")
    const entries = value && typeof value === "object" ? Object.entries(value) : []
    return Object.fromEntries(
      entries.filter((entry): entry is [string, string] => typeof entry[1] === "string")
    )
  } catch {
    return {}
  }
}
