import { fromPaise, toPaise } from "@bodycon/kit"
import { parseSizes } from "./sizes"

/** Columns a catalogue file must have; `stock` (pieces per size) may be added. */
export const REQUIRED_COLUMNS = ["brand", "title", "category", "sizes", "mrp", "price"] as const

/** Pieces of each size when the file has no `stock` column. */
export const DEFAULT_STOCK = 10

/** ₹ a single garment may cost; more is taken for a slip of the keyboard. */
const MAX_RUPEES = 1_000_000
const MAX_STOCK = 100_000
const MAX_TITLE_LENGTH = 300

/** A row as the file has it. */
export type RawRow = Partial<Record<string, string>>

/** A row that can be sold. `mrp` and `price` are ₹ as decimal strings, taxes included. */
export interface CatalogueRow {
  brand: string
  title: string
  category: string
  sizes: string[]
  mrp: string
  price: string
  stock: number
}

/** Why a row is left out: the column to look at and a sentence. */
export interface RowProblem {
  column: string
  reason: string
}

export type ParsedRow = { row: CatalogueRow } | { problem: RowProblem }

/** Reads one row, or names the first column that is wrong. Pure. */
export function parseCatalogueRow(raw: RawRow): ParsedRow {
  const cell = (column: string) => (raw[column] ?? "").trim().replace(/\s+/g, " ")
  for (const column of ["brand", "title", "category"]) {
    if (!cell(column)) {
      return problem(column, `${column} is empty`)
    }
  }
  if (cell("title").length > MAX_TITLE_LENGTH) {
    return problem("title", `title is longer than ${MAX_TITLE_LENGTH} characters`)
  }
  const { sizes, unknown } = parseSizes(cell("sizes"))
  if (unknown.length) {
    return problem("sizes", `unknown size "${unknown[0]}"`)
  }
  if (!sizes.length) {
    return problem("sizes", "no sizes")
  }
  const mrp = parseRupees(cell("mrp"))
  if (mrp === null) {
    return problem("mrp", `"${cell("mrp")}" is not an amount in rupees above zero`)
  }
  const price = parseRupees(cell("price"))
  if (price === null) {
    return problem("price", `"${cell("price")}" is not an amount in rupees above zero`)
  }
  if (toPaise(price) > toPaise(mrp)) {
    return problem("price", `price ₹${price} is above the MRP ₹${mrp}`)
  }
  const stock = parseStock(cell("stock"))
  if (stock === null) {
    return problem("stock", `"${cell("stock")}" is not a whole number from 0 to ${MAX_STOCK}`)
  }
  return {
    row: {
      brand: cell("brand"),
      title: cell("title"),
      category: cell("category"),
      sizes,
      mrp,
      price,
      stock,
    },
  }
}

/** `₹1,499.50` → `1499.50`; `null` for anything but an amount above zero in whole paise. */
function parseRupees(text: string): string | null {
  const plain = text.replace(/^(?:₹|rs\.?|inr)\s*/i, "").replace(/,/g, "")
  if (!/^\d+(?:\.\d{1,2})?$/.test(plain)) {
    return null
  }
  const paise = toPaise(plain)
  return paise > 0 && paise <= MAX_RUPEES * 100 ? fromPaise(paise) : null
}

function parseStock(text: string): number | null {
  if (!text) {
    return DEFAULT_STOCK
  }
  return /^\d+$/.test(text) && Number(text) <= MAX_STOCK ? Number(text) : null
}

function problem(column: string, reason: string): ParsedRow {
  return { problem: { column, reason } }
}
