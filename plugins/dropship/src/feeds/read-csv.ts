import { parse } from "csv-parse/sync"
import { tableOf } from "./table"
import type { FeedTable } from "./types"

const DELIMITERS = [",", ";", "\t", "|", "^", "~", ":"]
const SAMPLE_RECORDS = 30

const read = (text: string, delimiter: string, to?: number): string[][] =>
  parse(text, {
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    ...(to ? { to } : {}),
  })

/** How many columns a delimiter gives, and in how many of the first records as many. */
const score = (text: string, delimiter: string): number => {
  try {
    const [header, ...records] = read(text, delimiter, SAMPLE_RECORDS)
    const width = header?.length ?? 0
    const alike = records.filter((record) => record.length === width).length
    return width < 2 ? 0 : width * (records.length ? alike / records.length : 1)
  } catch {
    return 0
  }
}

/** The character between the cells; a comma when there is one column only. */
export const detectDelimiter = (text: string): string => {
  const scores = DELIMITERS.map((delimiter) => score(text, delimiter))
  const best = Math.max(...scores)
  return best ? DELIMITERS[scores.indexOf(best)] : ","
}

/**
 * Bytes as text: UTF-8 or UTF-16 by their mark, else UTF-8, else Windows-1252, as which spreadsheets save
 * when nobody tells them otherwise.
 */
export const decodeText = (bytes: Buffer): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return new TextDecoder("utf-16le").decode(bytes)
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return new TextDecoder("utf-16be").decode(bytes)
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder("windows-1252").decode(bytes)
  }
}

/** Reads a CSV of any delimiter. @throws MedusaError INVALID_DATA */
export const readCsv = (bytes: Buffer): FeedTable => {
  const text = decodeText(bytes)
  return tableOf(read(text, detectDelimiter(text)))
}
