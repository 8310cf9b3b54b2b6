import { awbCell, dayCell, moneyCell, textCell, weightCell } from "./cells"
import type { Cell } from "./cells"
import { guessDiscrepancyMapping, isHeaderOf, refuseMissing, resolveMapping } from "./columns"
import type { DiscrepancyField, Mapping } from "./columns"
import { sha256 } from "./read-statement"
import { readTable, withoutTotals } from "./table"
import type { CellError, DiscrepancyRow } from "./types"

export type DiscrepancyFile = {
  header: string[]
  mapping: Mapping<DiscrepancyField>
  rows: DiscrepancyRow[]
  errors: CellError[]
}

/** The courier weighs a parcel anew only by naming another weight or charge. */
export const discrepancyFingerprint = (
  row: Pick<DiscrepancyRow, "awb" | "charged_g" | "amount">
): string => sha256(JSON.stringify([row.awb, row.charged_g, row.amount]))

const REQUIRED: DiscrepancyField[] = ["awb", "entered", "charged", "amount"]

const unitOf = (title: string | undefined): "kg" | "g" =>
  /(?:^|[^a-z])(?:g|gms?|grams?)(?:[^a-z]|$)/i.test(title ?? "") ? "g" : "kg"

/**
 * Reads a list of weight discrepancies. Weights are kg unless the header says g.
 * @throws MedusaError INVALID_DATA naming `csv` or `mapping`
 */
export const readDiscrepancies = (
  csv: string,
  chosen: Mapping<DiscrepancyField> = {}
): DiscrepancyFile => {
  const { header, rows: lines } = readTable(csv, isHeaderOf(guessDiscrepancyMapping, chosen))
  const { mapping, at } = resolveMapping(header, guessDiscrepancyMapping(header), chosen)
  refuseMissing({ header, missing: REQUIRED.filter((field) => !mapping[field]) })
  const errors: CellError[] = []
  const entries = withoutTotals(lines, (cells) => at("awb", cells))
  const rows = entries.flatMap(({ line, cells }): DiscrepancyRow[] => {
    const before = errors.length
    const read = <T>(field: DiscrepancyField, cell: Cell<T>): T | null => {
      if ("error" in cell) {
        errors.push({ line, field, message: cell.error })
        return null
      }
      return cell.value
    }
    const awb = read("awb", awbCell(at("awb", cells)))
    const entered_g = read("entered", weightCell(at("entered", cells), unitOf(mapping.entered)))
    const charged_g = read("charged", weightCell(at("charged", cells), unitOf(mapping.charged)))
    const amount = read("amount", moneyCell(at("amount", cells)))
    const raised_on = read("raised_on", dayCell(at("raised_on", cells)))
    if (errors.length === before && amount === null) {
      errors.push({ line, field: "amount", message: "is missing" })
    }
    if (charged_g === 0) {
      errors.push({ line, field: "charged", message: "must be above zero" })
    }
    if (errors.length > before || awb === null || amount === null) {
      return []
    }
    const row = { awb, entered_g: entered_g!, charged_g: charged_g!, amount }
    return [
      {
        ...row,
        raised_on,
        courier_name: textCell(at("courier_name", cells)),
        fingerprint: discrepancyFingerprint(row),
      },
    ]
  })
  return { header, mapping, rows, errors }
}
