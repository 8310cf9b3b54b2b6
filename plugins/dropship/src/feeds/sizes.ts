/** Letter sizes from small to large; the variants of a product stand in this order. */
const LETTERS = ["XXS", "XS", "S", "M", "L", "XL", "XXL", "3XL", "4XL", "5XL", "6XL", "7XL", "8XL"]

const NAMES: Record<string, string> = {
  XSMALL: "XS",
  EXTRASMALL: "XS",
  SMALL: "S",
  SM: "S",
  MEDIUM: "M",
  MED: "M",
  LARGE: "L",
  LRG: "L",
  XLARGE: "XL",
  EXTRALARGE: "XL",
}

const ONE_SIZE = new Set([
  "FREE",
  "FREESIZE",
  "ONESIZE",
  "ONESIZEFITSALL",
  "FS",
  "OS",
  "F",
  "NA",
  "UNIVERSAL",
])

/** What a garment is sold as that fits all. */
export const FREE_SIZE = "Free Size"

const letterOf = (text: string): string | null => {
  const compact = text.replace(/LARGE$/, "L").replace(/SMALL$/, "S")
  const counted = /^(\d{1,2})X([LS])$/.exec(compact)
  const repeated = /^(X+)([LS])$/.exec(compact)
  const times = counted ? Number(counted[1]) : (repeated?.[1].length ?? 0)
  const letter = counted?.[2] ?? repeated?.[2]
  if (!letter || times < 1) {
    const name = NAMES[text] ?? text
    return LETTERS.includes(name) ? name : null
  }
  const name = times > 2 && letter === "L" ? `${times}XL` : `${"X".repeat(times)}${letter}`
  return LETTERS.includes(name) ? name : null
}

/**
 * A size as the shop writes it: `2XL` and `xx-large` → `XXL`, `XXXL` → `3XL`, `FREE` → `Free Size`,
 * `s/m` → `S/M`, `SIZE 38` → `38`, `6-7 Years` → `6-7Y`. Null when the text is no size.
 */
export const normalizeSize = (text: string): string | null => {
  const upper = text.trim().toUpperCase().replace(/\s+/g, " ")
  const years = /^(\d{1,2}) ?- ?(\d{1,2}) ?Y(?:EARS|RS)?$/.exec(upper)
  if (years) {
    return `${Number(years[1])}-${Number(years[2])}Y`
  }
  const number = /^(?:SIZE[ _]?)?(\d{1,3})(?:\.0)?$/.exec(upper)
  if (number) {
    return Number(number[1]) > 0 ? String(Number(number[1])) : null
  }
  const parts = upper.split("/").map((part) => part.replace(/[\s._-]+/g, ""))
  if (parts.length > 2 || parts.some((part) => !part)) {
    return null
  }
  if (ONE_SIZE.has(parts.join(""))) {
    return FREE_SIZE
  }
  const letters = parts.map(letterOf)
  return letters.every((letter) => letter !== null) ? letters.join("/") : null
}

const rank = (size: string): number => {
  const letter = LETTERS.indexOf(size.split("/")[0])
  if (letter >= 0) {
    return letter + (size.includes("/") ? 0.5 : 0)
  }
  return 100 + (parseInt(size, 10) || 900)
}

/** Letters by size, then numbers, then what fits all. */
export const compareSizes = (a: string, b: string): number =>
  rank(a) - rank(b) || a.localeCompare(b, "en")
