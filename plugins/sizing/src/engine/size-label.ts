const WORDS: Record<string, string> = {
  EXTRASMALL: "XS",
  SMALL: "S",
  MEDIUM: "M",
  LARGE: "L",
  EXTRALARGE: "XL",
  "2XS": "XXS",
  "2XL": "XXL",
  XXXL: "3XL",
  XXXXL: "4XL",
  XXXXXL: "5XL",
  FREESIZE: "FREE",
  ONESIZE: "FREE",
  OS: "FREE",
}

const LETTER_ORDER = ["XXS", "XS", "S", "M", "L", "XL", "XXL", "3XL", "4XL", "5XL", "6XL"]

/**
 * One spelling for a size: `"2XL"`, `"xxl "` and `"XX-L"` are all `"XXL"`. Unknown labels come back
 * upper-cased and trimmed.
 */
export const normalizeSize = (label: string): string => {
  const bare = label
    .trim()
    .toUpperCase()
    .replace(/[\s._-]+/g, "")
  return WORDS[bare] ?? bare
}

/** Orders sizes from small to large: letters by their scale, numbers by value, the rest last. */
export const sizeRank = (label: string): number => {
  const size = normalizeSize(label)
  const letter = LETTER_ORDER.indexOf(size)
  if (letter >= 0) {
    return letter
  }
  const number = Number.parseFloat(size)
  return Number.isFinite(number) ? 100 + number : 1000
}
