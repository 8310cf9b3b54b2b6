import { MedusaError } from "@medusajs/framework/utils"
import { parse } from "csv-parse/sync"

export const MAX_ROWS = 50_000

/** A line of a CSV; `line` is where it stands in the file, from 1. */
export type CsvRow = { line: number; cells: string[] }
export type CsvTable = { header: string[]; rows: CsvRow[] }

type Record = { record: string[]; info: { lines: number } }

const DELIMITERS = [",", ";", "\t"]

/** Titles, dates and account numbers may stand above the header; no file seen has more of them. */
const HEAD_LINES = 15

const bare = (cell: string): string =>
  cell
    .trim()
    .replace(/^"(.*)"$/, "$1")
    .trim()

const busiest = (line: string): string =>
  DELIMITERS.map((sign) => ({ sign, count: line.split(sign).length })).sort(
    (a, b) => b.count - a.count
  )[0].sign

/** Where the header is and what parts its cells; of a file without one, the first line. */
const layoutOf = (
  text: string,
  isHeader: (cells: string[]) => boolean
): { line: number; delimiter: string } => {
  const head = text.split(/\r\n|\n|\r/, HEAD_LINES)
  for (const [index, line] of head.entries()) {
    const delimiter = DELIMITERS.find((sign) => isHeader(line.split(sign).map(bare)))
    if (delimiter) {
      return { line: index + 1, delimiter }
    }
  }
  return { line: 1, delimiter: busiest(head[0]) }
}

const TOTAL = /^(?:grand |sub-?)?totals?\b/i

const noRows = () =>
  new MedusaError(
    MedusaError.Types.INVALID_DATA,
    "csv: must have a header line and at least one row"
  )

const parseAll = (text: string, delimiter: string): Record[] => {
  try {
    return parse(text, {
      delimiter,
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
 * Reads a CSV by its header line, whatever stands above it.
 * @param isHeader whether cells are the titles of the columns
 * @throws MedusaError INVALID_DATA naming `csv` when it is no CSV, has no rows, or has more than 50,000
 */
export const readTable = (csv: string, isHeader: (cells: string[]) => boolean): CsvTable => {
  const text = csv.replace(/^\ufeff/, "")
  const layout = layoutOf(text, isHeader)
  const [head, ...body] = parseAll(text, layout.delimiter).filter(
    ({ info }) => info.lines >= layout.line
  )
  if (!head || !body.length) {
    throw noRows()
  }
  if (body.length > MAX_ROWS) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `csv: has ${body.length} rows; split it into files of at most ${MAX_ROWS}`
    )
  }
  return {
    header: head.record.map((cell) => cell.trim()),
    rows: body.map(({ record, info }) => ({ line: info.lines, cells: record })),
  }
}

/**
 * The rows without sums: lines that say so and name no parcel.
 * @param awbOf the AWB's cell
 * @throws MedusaError INVALID_DATA naming `csv` when there is nothing else
 */
export const withoutTotals = (
  rows: CsvRow[],
  awbOf: (cells: string[]) => string | undefined
): CsvRow[] => {
  const entries = rows.filter(({ cells }) => {
    const awb = awbOf(cells)?.trim()
    return (awb && !TOTAL.test(awb)) || !cells.some((cell) => TOTAL.test(cell.trim()))
  })
  if (!entries.length) {
    throw noRows()
  }
  return entries
}
