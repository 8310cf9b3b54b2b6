import { createReadStream } from "node:fs"
import { MedusaError } from "@medusajs/framework/utils"
import { parse } from "csv-parse"
import { type RawRow, REQUIRED_COLUMNS } from "./catalogue-row"

/** A row and the line of the file on which it ends, counted from 1 with the header. */
export interface NumberedRow {
  line: number
  raw: RawRow
}

/**
 * Reads a CSV with a header, row by row, whatever its size.
 *
 * @throws INVALID_DATA when a required column is missing or the file is no CSV at all
 */
export async function* readCatalogue(file: string): AsyncGenerator<NumberedRow> {
  const parser = createReadStream(file).pipe(
    parse({
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      columns: (header: string[]) => checkHeader(header),
    })
  )
  for await (const { record, info } of parser as AsyncIterable<{
    record: RawRow
    info: { lines: number }
  }>) {
    yield { line: info.lines, raw: record }
  }
}

/** Number of rows, without the header. */
export async function countRows(file: string): Promise<number> {
  let rows = 0
  for await (const _ of readCatalogue(file)) {
    rows++
  }
  return rows
}

function checkHeader(header: string[]): string[] {
  const names = header.map((name) => name.trim().toLowerCase())
  const missing = REQUIRED_COLUMNS.filter((column) => !names.includes(column))
  if (missing.length) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The file has no column ${missing.map((name) => `"${name}"`).join(", ")}; it needs ${REQUIRED_COLUMNS.join(", ")}`
    )
  }
  return names
}
