import { parseIst } from "@bodycon/kit"

const DAY_MS = 24 * 3_600_000
/** Before Shiprocket existed nothing was scanned. */
const EARLIEST = Date.UTC(2012, 0, 1)

const pad = (text: string): string => text.padStart(2, "0")

const fromEpoch = (text: string): Date | null => {
  const seconds = /^\d{10}$/.test(text)
  return seconds || /^\d{13}$/.test(text) ? new Date(Number(text) * (seconds ? 1000 : 1)) : null
}

const fromInstant = (text: string): Date | null => {
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?\s?(Z|[+-]\d\d:?\d\d)$/i.test(text)) {
    return null
  }
  const instant = new Date(text.replace(" ", "T").replace(/\s/, ""))
  return Number.isNaN(instant.getTime()) ? null : instant
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ")

const toHour = (hour: string, half: string | undefined): string => {
  const number = Number(hour) % 12
  return half ? pad(String(/p/i.test(half) ? number + 12 : number)) : pad(hour)
}

const TIME = "(?:[ ,T]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s?([ap]\\.?m\\.?)?)?"
const DAY_FIRST = new RegExp(`^(\\d{1,2})[-/. ](\\d{1,2}|[a-z]{3,9})[-/. ,]+(\\d{4})${TIME}$`, "i")
const MONTH_FIRST = new RegExp(`^([a-z]{3,9})\\.? (\\d{1,2}),? +(\\d{4})${TIME}$`, "i")

/** `Jan 05, 2026 10:20 AM` with the day before the month. */
const dayFirst = (text: string): string => {
  const parts = MONTH_FIRST.exec(text)
  return parts ? text.replace(/^\S+ \d{1,2},? +/, `${parts[2]} ${parts[1]} `) : text
}

/** Day first, as India writes it, `5/1/2026 9:05` or `05-Jan-2026, 09:05 PM`, or a named month first. */
const fromDayFirst = (text: string): Date | null => {
  const parts = DAY_FIRST.exec(dayFirst(text))
  if (!parts) {
    return null
  }
  const [, day, named, year, hour = "0", minute = "00", second = "00", half] = parts
  const month = /^\d/.test(named)
    ? named
    : String(MONTHS.indexOf(named.slice(0, 3).toLowerCase()) + 1)
  return parseIst(`${year}-${pad(month)}-${pad(day)} ${toHour(hour, half)}:${minute}:${second}`)
}

/**
 * Reads a time as Shiprocket and couriers write it. Without an offset it is Indian wall-clock time.
 * @returns the instant (UTC), or null when the text is no time
 */
export const parseCourierTime = (text: string | null): Date | null => {
  const value = text?.trim().slice(0, 64) ?? ""
  return (
    parseIst(value) ??
    parseIst(value.replace(/\.\d+$/, "")) ??
    fromInstant(value) ??
    fromDayFirst(value) ??
    fromEpoch(value)
  )
}

/**
 * A scan's time, or null when no courier can have made it then: day and month swapped, or a clock not set.
 * A time in the future would make all true news look late.
 * @param aheadDays how far in the future it may lie; more for what is only expected
 */
export const plausible = (instant: Date | null, now: Date, aheadDays = 1): Date | null => {
  const time = instant?.getTime() ?? 0
  return time >= EARLIEST && time <= now.getTime() + aheadDays * DAY_MS ? instant : null
}
