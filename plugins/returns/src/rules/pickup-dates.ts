import { toIstStamp } from "@bodycon/kit"

const DAY_MS = 86_400_000
const DAYS_AHEAD = 7
const SUNDAY = 0

const istDay = (instant: Date): string => toIstStamp(instant).slice(0, 10)

/**
 * The days a courier may be asked to come: the next seven in IST, from tomorrow, without Sundays.
 * @returns `["YYYY-MM-DD"]`, earliest first
 */
export const pickupDates = (now: Date = new Date()): string[] =>
  Array.from({ length: DAYS_AHEAD }, (_, index) =>
    istDay(new Date(now.getTime() + (index + 1) * DAY_MS))
  ).filter((day) => new Date(`${day}T00:00:00Z`).getUTCDay() !== SUNDAY)

/** The day that was wished for, or when that has come or gone, the first on which a courier can come. */
export const pickupDateFrom = (wished: string, now: Date = new Date()): string =>
  wished > istDay(now) ? wished : pickupDates(now)[0]
