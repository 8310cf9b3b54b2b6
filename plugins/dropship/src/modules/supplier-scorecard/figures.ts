import type { ScoreCounts } from "./score"
import { scoreOf } from "./score"

/** Everything counted, in the order of columns. */
export const COUNTS = [
  "orders",
  "due_answers",
  "answered_in_time",
  "rejected",
  "expired",
  "pieces_asked",
  "pieces_refused",
  "accepted",
  "cancelled_after_acceptance",
  "due_dispatches",
  "dispatched_in_time",
  "parcels_ended",
  "delivered",
  "rto",
  "pieces_delivered",
  "pieces_returned",
] as const

export const MEDIANS = ["acceptance_minutes", "dispatch_hours"] as const

export type Counts = Record<(typeof COUNTS)[number], number> & ScoreCounts
export type Medians = Record<(typeof MEDIANS)[number], number | null>

/** A supplier's figures: of the whole window when `day` is null, else of that day (`YYYY-MM-DD`, IST). */
export type Figures = Counts & Medians & { supplier_id: string; day: string | null }

export type DayFigures = Figures & { day: string }

/** Shares of what they are taken of; null when that is nothing. */
const RATES = {
  answered_in_time_rate: ["answered_in_time", "due_answers"],
  refusal_rate: ["pieces_refused", "pieces_asked"],
  cancellation_rate: ["cancelled_after_acceptance", "accepted"],
  dispatched_in_time_rate: ["dispatched_in_time", "due_dispatches"],
  rto_rate: ["rto", "parcels_ended"],
  return_rate: ["pieces_returned", "pieces_delivered"],
} as const satisfies Record<string, readonly [keyof Counts, keyof Counts]>

export type Rates = Record<keyof typeof RATES, number | null>

export const RATE_NAMES = Object.keys(RATES) as (keyof Rates)[]

/** The shares of some counts, 0 to 1. */
export const ratesOf = (counts: Counts): Rates =>
  Object.fromEntries(
    Object.entries(RATES).map(([name, [part, whole]]) => [
      name,
      counts[whole] ? Math.min(1, counts[part] / counts[whole]) : null,
    ])
  ) as Rates

/** One supplier's window as it is stored. */
export type ScorecardRow = Omit<Figures, "day"> & Rates & { score: number; window_days: number }

/** A window's figures with what follows from them. */
export const toScorecard = (
  { day: _day, ...figures }: Figures,
  windowDays: number
): ScorecardRow => ({
  ...figures,
  ...ratesOf(figures),
  score: scoreOf(figures),
  window_days: windowDays,
})

/** The scorecard of a supplier who has had no purchase order within the window. */
export const emptyScorecard = (supplierId: string, windowDays: number): ScorecardRow =>
  toScorecard(
    {
      ...(Object.fromEntries(COUNTS.map((name) => [name, 0])) as Counts),
      acceptance_minutes: null,
      dispatch_hours: null,
      supplier_id: supplierId,
      day: null,
    },
    windowDays
  )
