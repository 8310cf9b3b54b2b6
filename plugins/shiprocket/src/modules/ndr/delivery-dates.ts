import { toIstStamp } from "@bodycon/kit"

/** So many days ahead a courier keeps a parcel for another attempt. */
export const MAX_DAYS_AHEAD = 7

const DAY_MS = 24 * 3_600_000

/** The day in India, `YYYY-MM-DD`. */
export const istDay = (at: Date, daysAhead = 0): string =>
  toIstStamp(new Date(at.getTime() + daysAhead * DAY_MS)).slice(0, 10)

/** Days (IST) on which a new attempt can be asked for, from tomorrow on. */
export const choosableDates = (now: Date): string[] =>
  Array.from({ length: MAX_DAYS_AHEAD }, (_, day) => istDay(now, day + 1))

/** The date as it can still be asked for: one that passed while the answer waited becomes tomorrow. */
export const sendableDate = (date: string, now: Date): string => {
  const tomorrow = istDay(now, 1)
  return date < tomorrow ? tomorrow : date
}
