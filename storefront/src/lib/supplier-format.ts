import { formatInr } from "./format"
import { fill, type SupplierLanguage, type SupplierText } from "./supplier-text"

const LOCALES: Record<SupplierLanguage, string> = { en: "en-IN", hi: "hi-IN" }

// Hindi has no short months that people write.
const MONTHS: Record<SupplierLanguage, "short" | "long"> = { en: "short", hi: "long" }

/** A date in the supplier's language and Indian Standard Time; an empty text for what is none. */
export function supplierDate(
  value: string | null | undefined,
  style: "date" | "time",
  language: SupplierLanguage
): string {
  const date = value ? new Date(value) : null
  if (!date || Number.isNaN(date.getTime())) {
    return ""
  }
  const write = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALES[language], { ...parts, timeZone: "Asia/Kolkata" }).format(date)
  const month = MONTHS[language]
  return style === "date"
    ? write({ day: "numeric", month, year: "numeric" })
    : // Apart, because Hindi joins the two to half a sentence (`21 नवंबर को 3 pm बजे`).
      `${write({ day: "numeric", month })}, ${write({ hour: "numeric", minute: "2-digit" })}`
}

/** `₹1,49,900.50`; the minus stands before the sign of the rupee. */
export function supplierMoney(amount: number): string {
  return amount < 0 ? `−${formatInr(-amount)}` : formatInr(amount)
}

/** Pieces times price, exact to the paisa. */
export function lineTotal(lines: { quantity: number; costPrice: number | null }[]): number {
  const paise = lines.reduce(
    (sum, line) => sum + Math.round((line.costPrice ?? 0) * 100) * line.quantity,
    0
  )
  return paise / 100
}

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Time until something is due: days and hours, hours and minutes, or minutes and seconds. */
export function timeLeft(milliseconds: number, text: SupplierText["time"]): string {
  if (milliseconds <= 0) {
    return text.over
  }
  const parts = {
    d: Math.floor(milliseconds / DAY),
    h: Math.floor((milliseconds % DAY) / HOUR),
    m: Math.floor((milliseconds % HOUR) / MINUTE),
    s: Math.floor((milliseconds % MINUTE) / SECOND),
  }
  if (milliseconds >= DAY) {
    return fill(text.left, { time: fill(text.days, parts) })
  }
  const form = milliseconds >= HOUR ? text.hours : text.minutes
  return fill(text.left, { time: fill(form, parts) })
}
