import { MedusaError } from "@medusajs/framework/utils"
import { parse } from "csv-parse/sync"

export const MAX_ROWS = 50_000

/** A CSV as cells; `line` is where a row begins in the file, the header being line 1. */
export type CsvTable = { header: string[]; rows: { line: number; cells: string[] }[] }

type Record = { record: string[]; info: { lines: number } }

const delimiterOf = (text: string): string => {
  const [first = ""] = text.split(/\r?\n/, 1)
  const counts = [",", ";", "\t"].map((sign) => ({ sign, count: first.split(sign).length }))
  return counts.sort((a, b) => b.count - a.count)[0].sign
}

const isTotalLine = (cells: string[]): boolean =>
  cells.some((cell) => /^(?:grand |sub-?)?totals?\b/i.test(cell.trim()))

const parseAll = (text: string): Record[] => {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as Record[]
  } catch (error) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `csv: cannot be read: ${(error as Error).message}`
    )
  }
}

/**
 * Reads a CSV with one header line. Lines of sums at its end are left out.
 * @throws MedusaError INVALID_DATA naming `csv` when it is no CSV, has no rows, or has more than 50,000
 */
export const readTable = (text: string): CsvTable => {
  const [head, ...body] = parseAll(text.replace(/^\ufeff/, ""))
  if (!head || !body.length) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "csv: must have a header line and at least one row"
    )
  }
  if (body.length > MAX_ROWS) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `csv: has ${body.length} rows; split it into files of at most ${MAX_ROWS}`
    )
  }
  const header = head.record.map((cell) => cell.trim())
  const rows = body.map(({ record, info }) => ({ line: info.lines, cells: record }))
  while (rows.length && isTotalLine(rows[rows.length - 1].cells)) {
    rows.pop()
  }
  return { header, rows }
}
