import { parseIst, sumMoney } from "@bodycon/kit"
import { MathBN } from "@medusajs/framework/utils"

/** A cell read, or why it cannot be taken. */
export type Cell<T> = { value: T } | { error: string }

const SCIENTIFIC = /^\d+(?:[.,]\d+)?e[+-]?\d+$/i
/** A word such as “Total” is none: every waybill number has a digit. */
const AWB = /^(?=.*\d)[A-Za-z0-9][A-Za-z0-9-]{3,39}$/
/** Spreadsheets keep a number as text by an apostrophe or as `="123"`. */
const AS_TEXT = /^(?:'(.*)|="(.*)")$/

export const textCell = (cell: string | undefined): string | null => {
  const trimmed = (cell ?? "").trim()
  const wrapped = AS_TEXT.exec(trimmed)
  return (wrapped ? (wrapped[1] ?? wrapped[2]).trim() : trimmed) || null
}

/** A waybill number, in capitals. A spreadsheet that wrote it as `1.9E+12` has lost its last digits for good. */
export const awbCell = (cell: string | undefined): Cell<string> => {
  const text = textCell(cell)
  if (!text) {
    return { error: "is missing" }
  }
  if (SCIENTIFIC.test(text)) {
    return {
      error: `${text} is a number a spreadsheet has rounded; save the column as text and export again`,
    }
  }
  return AWB.test(text) ? { value: text.toUpperCase() } : { error: `${text} is not an AWB` }
}

const PLAIN = /^\d{1,11}(?:\.\d*)?$/
const INDIAN = /^\d{1,2}(?:,\d{2})*,\d{3}(?:\.\d*)?$/
const WESTERN = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/
const CURRENCY = /^(?:₹|rs\.?|inr)\s*|\s*(?:₹|inr)$/gi

/** An amount in ₹ to the paisa: `₹1,49,900.50`, `Rs. 40`, `(40.00)`; nothing or a dash is null. */
export const moneyCell = (cell: string | undefined): Cell<string | null> => {
  const text = textCell(cell)
  if (!text || /^[-–—]$/.test(text) || /^(?:na|n\/a|nil)$/i.test(text)) {
    return { value: null }
  }
  const isNegative = /^\(.*\)$/.test(text) || /^[-−]/.test(text.replace(CURRENCY, ""))
  const bare = text
    .replace(/^\((.*)\)$/, "$1")
    .replace(CURRENCY, "")
    .replace(/^[-−]\s*/, "")
    .replace(CURRENCY, "")
    .trim()
  if (![PLAIN, INDIAN, WESTERN].some((shape) => shape.test(bare))) {
    return { error: `${text} is not an amount in ₹` }
  }
  const digits = bare.replaceAll(",", "").replace(/\.$/, "")
  if ((/\.(\d*?)0*$/.exec(digits)?.[1].length ?? 0) > 2) {
    return { error: `${text} has a fraction of a paisa` }
  }
  return { value: sumMoney([isNegative ? MathBN.mult(digits, -1) : digits]) }
}

const DAY_FIRST = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?:\s.*)?$/
const YEAR_FIRST = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T].*)?$/
const NAMED = /^(\d{1,2})[- ]([A-Za-z]{3})[a-z]*[- ,]+(\d{4}|\d{2})(?:\s.*)?$/

const two = (text: string): string => text.padStart(2, "0")

/** Spreadsheets shorten 2026 to 26. */
const year = (text: string): string => (text.length === 2 ? `20${text}` : text)

const isoDay = (at: Date): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Kolkata" }).format(at)

/** A day in India as `YYYY-MM-DD`; nothing is null. Day before month, as India writes. */
export const dayCell = (cell: string | undefined): Cell<string | null> => {
  const text = textCell(cell)
  if (!text || /^(?:-|na|n\/a)$/i.test(text)) {
    return { value: null }
  }
  const dayFirst = DAY_FIRST.exec(text)
  const yearFirst = YEAR_FIRST.exec(text)
  const named = NAMED.exec(text)
  const readable = dayFirst
    ? `${year(dayFirst[3])}-${two(dayFirst[2])}-${two(dayFirst[1])}`
    : yearFirst
      ? `${yearFirst[1]}-${two(yearFirst[2])}-${two(yearFirst[3])}`
      : named
        ? `${named[2]} ${named[1]}, ${year(named[3])}`
        : text
  const at = parseIst(readable)
  return at ? { value: isoDay(at) } : { error: `${text} is not a date such as 21-11-2026` }
}

const WEIGHT = /^(\d{1,6}(?:\.\d{1,6})?)\s*(kgs?|g|gms?|grams?)?\.?$/i

/** A weight as whole grams; `unit` is what the column counts in, unless the cell says it itself. */
export const weightCell = (cell: string | undefined, unit: "kg" | "g"): Cell<number> => {
  const text = textCell(cell)
  const [, digits, own] = WEIGHT.exec(text ?? "") ?? []
  if (!digits) {
    return { error: text ? `${text} is not a weight` : "is missing" }
  }
  const isKg = own ? /^k/i.test(own) : unit === "kg"
  return { value: Math.round(MathBN.mult(digits, isKg ? 1000 : 1).toNumber()) }
}
