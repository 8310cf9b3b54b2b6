import { createHash } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"
import { deductsBelowZero, settleAmounts } from "./amounts"
import type { ReadAmounts } from "./amounts"
import { awbCell, dayCell, moneyCell, textCell } from "./cells"
import type { Cell } from "./cells"
import { guessStatementMapping, isHeaderOf, resolveMapping } from "./columns"
import type { Mapping, StatementField } from "./columns"
import { readTable, withoutTotals } from "./table"
import type { CellError, StatementRow } from "./types"

export type StatementFile = {
  header: string[]
  mapping: Mapping<StatementField>
  /** Fields no statement can do without and for which no column was found; there are no rows then */
  missing: StatementField[]
  file_hash: string
  rows: StatementRow[]
  errors: CellError[]
}

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex")

type ReadLine = ReadAmounts &
  Omit<StatementRow, "collected" | "remitted" | "charges" | "fingerprint">

/** The same remittance exported twice has the same fingerprint, whatever the columns are called. */
const fingerprintOf = (row: Omit<StatementRow, "fingerprint" | "line">): string =>
  sha256(
    JSON.stringify([
      row.awb,
      row.collected,
      row.remitted,
      row.charges,
      row.utr,
      row.remittance_number,
      row.remitted_on,
    ])
  )

/** One amount is enough: the other follows from it. */
const missingOf = ({ awb, collected, remitted }: Mapping<StatementField>): StatementField[] => [
  ...(awb ? [] : (["awb"] as const)),
  ...(collected || remitted ? [] : (["remitted"] as const)),
]

/**
 * Reads a remittance statement. Cells that cannot be taken are listed, their rows left out. Amounts below zero
 * are money taken back.
 * @param chosen columns the merchant named himself; the others are guessed by header
 * @throws MedusaError INVALID_DATA naming `csv` or `mapping`
 */
export const readStatement = (csv: string, chosen: Mapping<StatementField> = {}): StatementFile => {
  const { header, rows: lines } = readTable(csv, isHeaderOf(guessStatementMapping, chosen))
  const { mapping, at } = resolveMapping(header, guessStatementMapping(header), chosen)
  const missing = missingOf(mapping)
  const file_hash = sha256(csv)
  if (missing.length) {
    return { header, mapping, missing, file_hash, rows: [], errors: [] }
  }
  const errors: CellError[] = []
  const entries = withoutTotals(lines, (cells) => at("awb", cells))
  const read = entries.flatMap(({ line, cells }): ReadLine[] => {
    const before = errors.length
    const take = <T>(field: StatementField, cell: Cell<T>): T | null => {
      if ("error" in cell) {
        errors.push({ line, field, message: cell.error })
        return null
      }
      return cell.value
    }
    const awb = take("awb", awbCell(at("awb", cells)))
    const amounts = {
      collected: take("collected", moneyCell(at("collected", cells))),
      remitted: take("remitted", moneyCell(at("remitted", cells))),
      charges: take("charges", moneyCell(at("charges", cells))),
    }
    const remitted_on = take("remitted_on", dayCell(at("remitted_on", cells)))
    if (errors.length === before && amounts.collected === null && amounts.remitted === null) {
      const field = mapping.remitted ? "remitted" : "collected"
      errors.push({ line, field, message: "is missing" })
    }
    return errors.length > before || awb === null
      ? []
      : [
          {
            line,
            awb,
            ...amounts,
            utr: textCell(at("utr", cells)),
            remittance_number: textCell(at("remittance_number", cells)),
            remitted_on,
          },
        ]
  })
  const below = deductsBelowZero(read)
  const rows = read.map(({ line, ...entry }): StatementRow => {
    const row = { ...entry, ...settleAmounts(entry, below)! }
    return { line, ...row, fingerprint: fingerprintOf(row) }
  })
  return { header, mapping, missing, file_hash, rows, errors }
}

const SHOWN_ERRORS = 20

/** @throws MedusaError INVALID_DATA naming lines and columns, when there are any */
export const refuseErrors = (errors: CellError[]): void => {
  if (!errors.length) {
    return
  }
  const shown = errors
    .slice(0, SHOWN_ERRORS)
    .map(({ line, field, message }) => `line ${line}, ${field}: ${message}`)
  const rest = errors.length - shown.length
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `csv: ${shown.join("; ")}${rest ? `; and ${rest} more` : ""}`
  )
}
