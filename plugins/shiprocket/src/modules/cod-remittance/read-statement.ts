import { createHash } from "node:crypto"
import { addMoney, subtractMoney } from "@bodycon/kit"
import { MathBN, MedusaError } from "@medusajs/framework/utils"
import { awbCell, dayCell, moneyCell, textCell } from "./cells"
import type { Cell } from "./cells"
import { guessStatementMapping, requireColumns, resolveMapping } from "./columns"
import type { Mapping, StatementField } from "./columns"
import { readTable } from "./table"
import type { CellError, StatementRow } from "./types"

export type StatementFile = {
  header: string[]
  mapping: Mapping<StatementField>
  file_hash: string
  rows: StatementRow[]
  errors: CellError[]
}

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex")

const abs = (amount: string): string => MathBN.abs(amount).toFixed(2)

type Amounts = { collected: string; remitted: string; charges: string }

/** The third amount follows from the other two; charges come with either sign. */
const settle = (
  collected: string | null,
  remitted: string | null,
  charges: string | null
): Amounts | null => {
  const fee = abs(charges ?? "0")
  if (remitted !== null) {
    return { collected: collected ?? addMoney(remitted, fee), remitted, charges: fee }
  }
  return collected === null
    ? null
    : { collected, remitted: subtractMoney(collected, fee), charges: fee }
}

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

/**
 * Reads a remittance statement. Cells that cannot be taken are listed, their rows left out.
 * @param chosen columns the merchant named himself; the others are guessed by header
 * @throws MedusaError INVALID_DATA naming `csv` or `mapping`
 */
export const readStatement = (csv: string, chosen: Mapping<StatementField> = {}): StatementFile => {
  const { header, rows: lines } = readTable(csv)
  const { mapping, at } = resolveMapping(header, guessStatementMapping(header), chosen)
  requireColumns(header, mapping, ["awb"])
  if (!mapping.collected && !mapping.remitted) {
    requireColumns(header, mapping, ["remitted"])
  }
  const errors: CellError[] = []
  const rows = lines.flatMap(({ line, cells }): StatementRow[] => {
    const before = errors.length
    const read = <T>(field: StatementField, cell: Cell<T>): T | null => {
      if ("error" in cell) {
        errors.push({ line, field, message: cell.error })
        return null
      }
      return cell.value
    }
    const awb = read("awb", awbCell(at("awb", cells)))
    const collected = read("collected", moneyCell(at("collected", cells)))
    const remitted = read("remitted", moneyCell(at("remitted", cells)))
    const charges = read("charges", moneyCell(at("charges", cells)))
    const remitted_on = read("remitted_on", dayCell(at("remitted_on", cells)))
    if (collected !== null && MathBN.lt(collected, 0)) {
      errors.push({ line, field: "collected", message: `${collected} is below zero` })
    }
    const amounts = settle(collected, remitted, charges)
    if (!amounts && errors.length === before) {
      const field = mapping.remitted ? "remitted" : "collected"
      errors.push({ line, field, message: "is missing" })
    }
    if (errors.length > before || awb === null || !amounts) {
      return []
    }
    const row = {
      awb,
      ...amounts,
      utr: textCell(at("utr", cells)),
      remittance_number: textCell(at("remittance_number", cells)),
      remitted_on,
    }
    return [{ line, ...row, fingerprint: fingerprintOf(row) }]
  })
  return { header, mapping, file_hash: sha256(csv), rows, errors }
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
