/** What one day or the whole window counts. */
export type ScorecardCounts = {
  orders: number
  due_answers: number
  answered_in_time: number
  rejected: number
  expired: number
  pieces_asked: number
  pieces_refused: number
  accepted: number
  cancelled_after_acceptance: number
  due_dispatches: number
  dispatched_in_time: number
  parcels_ended: number
  delivered: number
  rto: number
  pieces_delivered: number
  pieces_returned: number
  acceptance_minutes: number | null
  dispatch_hours: number | null
}

export type Scorecard = ScorecardCounts & {
  supplier_id: string
  window_days: number
  score: number
  answered_in_time_rate: number | null
  refusal_rate: number | null
  cancellation_rate: number | null
  dispatched_in_time_rate: number | null
  rto_rate: number | null
  return_rate: number | null
  updated_at: string | null
}

/** `day` is `YYYY-MM-DD` in India. */
export type ScorecardDay = ScorecardCounts & { day: string }

/** One week for the charts, rates in per cent; null where there is nothing to show. */
export type Week = {
  /** The week's Monday, `YYYY-MM-DD`. */
  monday: string
  orders: number
  acceptance_minutes: number | null
  dispatch_hours: number | null
  refused: number | null
  cancelled: number | null
  rto: number | null
  returned: number | null
}

const DAY_MS = 86_400_000

const asDate = (day: string): number => Date.parse(`${day}T00:00:00Z`)

const asDay = (date: number): string => new Date(date).toISOString().slice(0, 10)

const mondayOf = (day: string): string => {
  const date = asDate(day)
  return asDay(date - ((new Date(date).getUTCDay() + 6) % 7) * DAY_MS)
}

const percent = (
  days: ScorecardDay[],
  part: keyof ScorecardCounts,
  whole: keyof ScorecardCounts
) => {
  const sum = (name: keyof ScorecardCounts) =>
    days.reduce((total, day) => total + (day[name] ?? 0), 0)
  return sum(whole) ? Math.round((sum(part) / sum(whole)) * 1000) / 10 : null
}

/** The days' medians, each counting as often as there was something to measure. */
const typical = (
  days: ScorecardDay[],
  median: "acceptance_minutes" | "dispatch_hours",
  weight: "accepted" | "due_dispatches"
): number | null => {
  const measured = days.filter((day) => day[median] !== null && day[weight] > 0)
  const total = measured.reduce((sum, day) => sum + day[weight], 0)
  const sum = measured.reduce((running, day) => running + day[median]! * day[weight], 0)
  return total ? Math.round((sum / total) * 10) / 10 : null
}

const toWeek = (monday: string, days: ScorecardDay[]): Week => ({
  monday,
  orders: days.reduce((sum, day) => sum + day.orders, 0),
  acceptance_minutes: typical(days, "acceptance_minutes", "accepted"),
  dispatch_hours: typical(days, "dispatch_hours", "due_dispatches"),
  refused: percent(days, "pieces_refused", "pieces_asked"),
  cancelled: percent(days, "cancelled_after_acceptance", "accepted"),
  rto: percent(days, "rto", "parcels_ended"),
  returned: percent(days, "pieces_returned", "pieces_delivered"),
})

/** Days by week, Monday to Sunday; weeks without orders between the first and the last are there too. */
export const toWeeks = (days: ScorecardDay[]): Week[] => {
  if (!days.length) {
    return []
  }
  const mondays = days.map((day) => mondayOf(day.day)).sort()
  const weeks: Week[] = []
  for (let date = asDate(mondays[0]); date <= asDate(mondays.at(-1)!); date += 7 * DAY_MS) {
    const monday = asDay(date)
    weeks.push(
      toWeek(
        monday,
        days.filter((day) => mondayOf(day.day) === monday)
      )
    )
  }
  return weeks
}

/** `0.125` → `12.5%`. */
export const rate = (share: number | null): string =>
  share === null ? "–" : `${Math.round(share * 1000) / 10}%`

/** Minutes as people say them: `45 min`, `3 h 20 min`. */
export const minutes = (count: number | null): string => {
  if (count === null) {
    return "–"
  }
  const whole = Math.round(count)
  const hours = Math.floor(whole / 60)
  return hours ? `${hours} h ${whole % 60} min` : `${whole} min`
}

/** Hours as people say them: `6.5 h`, `2 days 4 h`. */
export const hours = (count: number | null): string => {
  if (count === null) {
    return "–"
  }
  const days = Math.floor(count / 24)
  return days >= 2
    ? `${days} days ${Math.round(count - days * 24)} h`
    : `${Math.round(count * 10) / 10} h`
}
