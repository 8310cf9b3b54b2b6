import { fromPaise, toPaise } from "@bodycon/kit"

/** ₹ one piece may cost; more is taken for a slip of the keyboard. */
const MAX_PAISE = 1_000_000_00

const MAX_STOCK = 1_000_000

/** What a cell says, or why it says nothing usable. */
export type Cell<T> = { value: T; problem?: undefined } | { value?: undefined; problem: string }

/** A cell that may be blank. */
export const optional = <T>(text: string, read: (text: string) => Cell<T>): Cell<T | null> =>
  text ? read(text) : { value: null }

const GROUPED = /^-?\d{1,3}(?:,\d{2,3})+(?:\.\d+)?$/

const plainNumber = (text: string): string | null => {
  const plain = GROUPED.test(text) ? text.replace(/,/g, "") : text
  return /^[+-]?\d+(?:\.\d*)?$/.test(plain) ? plain : null
}

/** `5`, `5.0`, `1,234` and `12 pcs`. */
export const readStock = (text: string): Cell<number> => {
  const number = plainNumber(text.replace(/\s*(?:pcs?|pieces?|nos?|units?)\.?$/i, ""))
  if (number === null) {
    return { problem: `stock "${text}" is not a number` }
  }
  const stock = Number(number)
  if (stock < 0) {
    return { problem: `stock ${text} is negative` }
  }
  if (!Number.isInteger(stock)) {
    return { problem: `stock ${text} is not a whole number` }
  }
  return stock > MAX_STOCK
    ? { problem: `stock ${text} is more than ${MAX_STOCK}` }
    : { value: Math.abs(stock) }
}

/** `₹1,499.50`, `Rs. 450` and `450/-` as a ₹ string of two decimals. */
export const readMoney = (text: string, field: string): Cell<string> => {
  const bare = text.replace(/^(?:₹|rs\.?|inr)\s*/i, "").replace(/\s*\/-$/, "")
  const number = plainNumber(bare)
  if (number === null) {
    return { problem: `${field} "${text}" is not an amount in rupees` }
  }
  if (number.startsWith("-")) {
    return { problem: `${field} ${text} is negative` }
  }
  if (/\.\d\d0*[1-9]/.test(number)) {
    return { problem: `${field} ${text} has a fraction of a paisa` }
  }
  const paise = toPaise(number.replace(/\.$/, ""))
  if (paise > MAX_PAISE) {
    return { problem: `${field} ${text} is more than ₹10,00,000` }
  }
  return paise === 0 ? { problem: `${field} is zero` } : { value: fromPaise(paise) }
}

/** A whole number within limits. */
export const readInteger = (text: string, field: string, max: number): Cell<number> => {
  const number = plainNumber(text)
  const value = Number(number)
  return number === null || !Number.isInteger(value) || value < 0 || value > max
    ? { problem: `${field} "${text}" is not a whole number from 0 to ${max}` }
    : { value }
}

/** What spreadsheets write where a formula failed. */
export const isSpreadsheetError = (text: string): boolean =>
  /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|ERROR!|GETTING_DATA)$/i.test(text)
