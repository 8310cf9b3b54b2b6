const IST_OFFSET_MS = 330 * 60_000
const DAY_MS = 86_400_000
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

const pad = (value: number): string => String(value).padStart(2, "0")

/** The same moment with its UTC getters answering in Indian Standard Time (UTC+5:30, no daylight saving). */
const inIst = (at: Date): Date => new Date(at.getTime() + IST_OFFSET_MS)

/** `YYYY-MM-DD` in IST. */
export function istDate(at: Date): string {
  const ist = inIst(at)

  return `${ist.getUTCFullYear()}-${pad(ist.getUTCMonth() + 1)}-${pad(ist.getUTCDate())}`
}

/** `HH:mm:ss` in IST. */
export function istTime(at: Date): string {
  const ist = inIst(at)

  return `${pad(ist.getUTCHours())}:${pad(ist.getUTCMinutes())}:${pad(ist.getUTCSeconds())}`
}

/** `YYYY-MM-DD HH:mm:ss` in IST: Shiprocket's tracking API, scans and schedule dates. */
export function istDateTime(at: Date): string {
  return `${istDate(at)} ${istTime(at)}`
}

/** `DD MM YYYY HH:mm:ss` in IST: `current_timestamp` of Shiprocket's webhook. */
export function istStamp(at: Date): string {
  const [year, month, day] = istDate(at).split("-")

  return `${day} ${month} ${year} ${istTime(at)}`
}

/** `MMM DD, YYYY` in IST: a courier's `etd` in the serviceability answer. */
export function istLongDate(at: Date): string {
  const ist = inIst(at)

  return `${MONTHS[ist.getUTCMonth()]} ${pad(ist.getUTCDate())}, ${ist.getUTCFullYear()}`
}

/** Adds days and then steps over Sundays, when couriers neither collect nor deliver. */
export function addWorkingDays(from: Date, days: number): Date {
  let at = new Date(from.getTime() + days * DAY_MS)
  while (inIst(at).getUTCDay() === 0) {
    at = new Date(at.getTime() + DAY_MS)
  }

  return at
}

/** The next collection: today before 13:00 IST, otherwise tomorrow, never a Sunday. */
export function nextPickup(from: Date): Date {
  return addWorkingDays(from, inIst(from).getUTCHours() < 13 ? 0 : 1)
}
