import { parseIst, toIstStamp } from "@bodycon/kit"

const DAY_MS = 86_400_000
const APRIL = 4

const istDate = (instant: Date | string): string => toIstStamp(instant).slice(0, 10)

/** Midnight in India at the beginning of an instant's day. */
export const startOfIstDay = (instant: Date | string): Date => parseIst(istDate(instant))!

/** The last millisecond in India of an instant's day. */
export const endOfIstDay = (instant: Date | string): Date =>
  new Date(startOfIstDay(instant).getTime() + DAY_MS - 1)

/** End of the Indian day that comes `days` after an event. */
export const dueAfter = (event: Date | string, days: number): Date =>
  new Date(endOfIstDay(event).getTime() + days * DAY_MS)

/** India's financial year, April to March, of an instant: `26-27`. */
export const financialYear = (instant: Date | string): string => {
  const [year, month] = istDate(instant).split("-").map(Number)
  const first = month < APRIL ? year - 1 : year
  return [first, first + 1].map((one) => String(one % 100).padStart(2, "0")).join("-")
}

/** What stands before the running number of a document: `ST/26-27`. */
export const seriesOf = (prefix: "ST" | "DN" | "CN", instant: Date | string): string =>
  `${prefix}/${financialYear(instant)}`

/** `ST/26-27/0001`. */
export const documentNumber = (series: string, sequence: number): string =>
  `${series}/${String(sequence).padStart(4, "0")}`
