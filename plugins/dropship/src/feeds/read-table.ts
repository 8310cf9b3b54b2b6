import { readCsv } from "./read-csv"
import { readJson } from "./read-json"
import { readXlsx } from "./read-xlsx"
import type { FeedFormat, FeedTable } from "./types"

export type ReadOptions = {
  /** Found out from the bytes when left out. */
  format?: FeedFormat | null
  /** Where the list is in a JSON document, e.g. `data.items`. */
  json_path?: string | null
  /** Which sheet of a workbook; the first by default. */
  sheet?: string | null
}

const ZIP_MAGIC = "PK\u0003\u0004"

/** What kind of file the bytes are: a workbook is a zip, JSON begins with a bracket. */
export const detectFormat = (bytes: Buffer): FeedFormat => {
  if (bytes.subarray(0, 4).toString("latin1") === ZIP_MAGIC) {
    return "xlsx"
  }
  const start = bytes
    .subarray(0, 64)
    .toString("utf8")
    .replace(/^\ufeff/, "")
    .trimStart()
  return /^\[\s*[{\]]|^\{/.test(start) ? "json" : "csv"
}

/** Reads a feed of any of the three formats. @throws MedusaError INVALID_DATA that begins with `file:` */
export const readTable = async (bytes: Buffer, options: ReadOptions = {}): Promise<FeedTable> => {
  switch (options.format ?? detectFormat(bytes)) {
    case "xlsx":
      return readXlsx(bytes, options.sheet)
    case "json":
      return readJson(bytes, options.json_path)
    default:
      return readCsv(bytes)
  }
}
