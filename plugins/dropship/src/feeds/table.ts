import { MedusaError } from "@medusajs/framework/utils"
import type { FeedTable } from "./types"

/** More rows than any supplier lists; a file beyond is taken for the wrong one. */
export const MAX_ROWS = 200_000

const MAX_COLUMNS = 200

const isBlank = (cells: string[]): boolean => cells.every((cell) => !cell.trim())

const refuse = (message: string): never => {
  throw new MedusaError(MedusaError.Types.INVALID_DATA, `file: ${message}`)
}

const letterOf = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : letterOf(Math.floor(index / 26) - 1) + letterOf(index % 26)

/** Column names without repeats; a column without a name is called by its letter. */
const columnNames = (header: string[]): string[] => {
  const taken = new Map<string, number>()
  return header.map((cell, index) => {
    const name = cell.trim().replace(/\s+/g, " ") || `Column ${letterOf(index)}`
    const times = (taken.get(name) ?? 0) + 1
    taken.set(name, times)
    return times > 1 ? `${name} (${times})` : name
  })
}

/**
 * Rows of cells as a table: the first row that is not blank names the columns. Blank rows at the end are
 * no rows; those in between are, and keep their numbers.
 * @throws MedusaError INVALID_DATA when there is nothing in it, or too much
 */
export const tableOf = (rows: string[][]): FeedTable => {
  const headerIndex = rows.findIndex((cells) => !isBlank(cells))
  if (headerIndex < 0) {
    return refuse("it is empty")
  }
  const header = rows[headerIndex]
  if (header.length > MAX_COLUMNS) {
    return refuse(`it has more than ${MAX_COLUMNS} columns`)
  }
  let end = rows.length
  while (end > headerIndex + 1 && isBlank(rows[end - 1])) {
    end--
  }
  if (end - headerIndex - 1 > MAX_ROWS) {
    return refuse(`it has more than ${MAX_ROWS} rows`)
  }
  const width = Math.max(header.length, 1)
  return {
    columns: columnNames(header),
    records: rows.slice(headerIndex + 1, end).map((cells, index) => ({
      number: headerIndex + index + 2,
      cells: Array.from({ length: width }, (_, column) => cells[column] ?? ""),
    })),
  }
}
