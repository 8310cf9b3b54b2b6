/** Letter sizes from small to large; sizes in a product are listed in this order. */
const LETTERS = ["XXS", "XS", "S", "M", "L", "XL", "XXL", "3XL", "4XL", "5XL", "6XL"]

const WORDS: Record<string, string> = {
  "XX-SMALL": "XXS",
  "X-SMALL": "XS",
  XSMALL: "XS",
  SMALL: "S",
  MEDIUM: "M",
  LARGE: "L",
  "X-LARGE": "XL",
  XLARGE: "XL",
  "XX-LARGE": "XXL",
  "2X-LARGE": "XXL",
  "2XL": "XXL",
  "XXX-LARGE": "3XL",
  "3X-LARGE": "3XL",
  XXXL: "3XL",
  "4X-LARGE": "4XL",
  "5X-LARGE": "5XL",
  "6X-LARGE": "6XL",
}

const ONE_SIZE = new Set(["FREE SIZE", "FREE", "FREESIZE", "ONE SIZE", "ONESIZE", "FS", "OS"])

/** The one name under which a size of a garment that fits all is kept. */
export const FREE_SIZE = "Free Size"

/**
 * One size label as the shop writes it: `Large` → `L`, `XXX-Large` → `3XL`, `Small/Medium` → `S/M`,
 * `SIZE_164` → `164`, `11-12 Y` → `11-12Y`, `onesize` → `Free Size`; numbers stay. `null` when the
 * label is not a size.
 */
export function normalizeSize(label: string): string | null {
  const text = label.trim().toUpperCase().replace(/\s+/g, " ")
  if (ONE_SIZE.has(text)) {
    return FREE_SIZE
  }
  const years = /^(\d{1,2})\s?-\s?(\d{1,2})\s?Y(?:EARS|RS)?$/.exec(text)
  if (years) {
    return `${years[1]}-${years[2]}Y`
  }
  const number = /^(?:SIZE[_ ])?(\d{1,3})$/.exec(text)
  if (number && Number(number[1]) > 0) {
    return String(Number(number[1]))
  }
  const parts = text.split("/").map((part) => toLetter(part.trim()))
  return parts.length <= 2 && parts.every((part) => part !== null) ? parts.join("/") : null
}

function toLetter(text: string): string | null {
  const letter = WORDS[text] ?? text
  return LETTERS.includes(letter) ? letter : null
}

/** Sorts letter sizes by size, then numbers, then ages and the rest by name. */
export function compareSizes(a: string, b: string): number {
  return rank(a) - rank(b) || a.localeCompare(b, "en")
}

function rank(size: string): number {
  const letter = LETTERS.indexOf(size.split("/")[0])
  if (letter >= 0) {
    return letter + (size.includes("/") ? 0.5 : 0)
  }
  return /^\d+$/.test(size) ? 100 + Number(size) : 1000 + (parseInt(size, 10) || 0)
}

/**
 * The sizes in a cell such as `Large,Medium,X-Large`: normalised, without repeats, in order. Blank
 * entries (a trailing comma) are ignored.
 */
export function parseSizes(cell: string): { sizes: string[]; unknown: string[] } {
  const labels = cell
    .split(",")
    .map((label) => label.trim())
    .filter(Boolean)
  const normalized = labels.map((label) => ({ label, size: normalizeSize(label) }))
  const sizes = normalized.map(({ size }) => size).filter((size) => size !== null)
  return {
    sizes: [...new Set(sizes)].sort(compareSizes),
    unknown: normalized.filter(({ size }) => size === null).map(({ label }) => label),
  }
}
