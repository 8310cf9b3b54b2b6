import { MedusaError } from "@medusajs/framework/utils"
import { tableOf } from "./table"
import type { FeedTable } from "./types"

/** Spreadsheets compute with 15 digits; what a file holds beyond them is noise of the last sum. */
const EXACT_DIGITS = 15

const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) {
    return ""
  }
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}

const plainNumber = (text: string): string => {
  const number = Number(text)
  return Number.isFinite(number) ? String(Number(number.toPrecision(EXACT_DIGITS))) : text
}

/**
 * Reads one sheet of a workbook, by default the first.
 * @throws MedusaError INVALID_DATA for a file that is no workbook, or a sheet it does not have
 */
export const readXlsx = async (bytes: Buffer, sheet?: string | null): Promise<FeedTable> => {
  // An ES module, which a plugin built as CommonJS may only load this way.
  const { readSheet } = await import("read-excel-file/node")
  let rows: unknown[][]
  try {
    rows = await readSheet(bytes, sheet || 1, { parseNumber: plainNumber })
  } catch (error) {
    const problem =
      (error as Error).name === "SheetNotFoundError"
        ? `the workbook has no sheet "${sheet ?? 1}"`
        : "it is not an XLSX workbook that can be read"
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `file: ${problem}`)
  }
  return tableOf(rows.map((cells) => cells.map(textOf)))
}
