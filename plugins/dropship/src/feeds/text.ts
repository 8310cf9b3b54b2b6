import { createHash } from "node:crypto"

/** One line without needless blanks. */
export const squeeze = (text: string): string => text.trim().replace(/\s+/g, " ")

/** `OFF WHITE` and `off white` → `Off White`; text that mixes cases is somebody's own spelling and stays. */
export const titleCase = (text: string): string => {
  const clean = squeeze(text)
  return clean === clean.toUpperCase() || clean === clean.toLowerCase()
    ? clean
        .toLowerCase()
        .replace(/(^|[\s/&(-])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase())
    : clean
}

/** The form under which two spellings of a category or size are the same. */
export const keyOf = (text: string): string => squeeze(text).toLowerCase()

/** Lower-case words with hyphens; an empty text when there are none in it. */
export const slug = (text: string): string =>
  (
    text
      .normalize("NFKD")
      .toLowerCase()
      .replace(/['’\u0300-\u036f]/g, "")
      .match(/[a-z0-9]+/g) ?? []
  )
    .join("-")
    .slice(0, 80)
    .replace(/-$/, "")

/** 32 hex digits that follow from the parts alone. */
export const digest = (...parts: string[]): string =>
  createHash("sha256").update(parts.join("\u001f")).digest("hex").slice(0, 32)
