import type { DiscrepancyState, RemittanceState, UnknownReason, WeightVerdict } from "./constants"

/** What the module has to know of a parcel of ours. Amounts ₹ as text, weights g, lengths cm. */
export type ParcelFacts = {
  id: string
  awb: string
  order_id: string
  reference: string
  payment_method: "cod" | "prepaid"
  cod_amount: string
  is_delivered: boolean
  courier_name: string | null
  weight_g: number
  length_cm: number
  breadth_cm: number
  height_cm: number
}

/** A line of a statement as it was read. Amounts are ₹ with two decimals. */
export type StatementRow = {
  line: number
  awb: string
  collected: string
  remitted: string
  charges: string
  utr: string | null
  remittance_number: string | null
  remitted_on: string | null
  fingerprint: string
}

/** A line of a list of weight discrepancies as it was read. Weights g, amount ₹. */
export type DiscrepancyRow = {
  awb: string
  entered_g: number
  charged_g: number
  amount: string
  raised_on: string | null
  courier_name: string | null
  fingerprint: string
}

/** A cell that cannot be taken. `line` counts from 1, the header being line 1. */
export type CellError = { line: number; field: string; message: string }

export type Money = { collected: string; remitted: string; charges: string }

/** How a waybill stands after all that came for it. */
export type Match = {
  state: Exclude<RemittanceState, "repeated">
  unknown_reason: UnknownReason | null
  expected: string | null
  difference: string | null
}

export type RemittanceRowDTO = StatementRow &
  Omit<Match, "state"> & {
    id: string
    state: RemittanceState
    statement_id: string
    shipment_id: string | null
    order_id: string | null
    reference: string | null
  }

export type RemittanceStatementDTO = {
  id: string
  file_name: string
  file_hash: string
  mapping: Record<string, string>
  row_count: number
  repeated_count: number
  collected: string | number
  remitted: string | number
  charges: string | number
  imported_by: string | null
  created_at: Date | string
}

export type StateCounts = Record<RemittanceState, number>

export type WeightDiscrepancyDTO = {
  id: string
  awb: string
  shipment_id: string | null
  charged_g: number
  state: DiscrepancyState
  verdict: WeightVerdict
  note: string | null
}

export type ImportStatementInput = {
  file_name: string
  file_hash: string
  mapping: Record<string, string>
  rows: StatementRow[]
  parcels: ParcelFacts[]
  actor_id: string | null
  dry_run: boolean
}

/** What an import did, or would do. */
export type ImportStatementResult = {
  /** The statement made; of a file imported before, the one made then; null in a dry run */
  statement_id: string | null
  /** Nothing was changed, because every row was known before */
  is_known: boolean
  /** Rows of the file that are in earlier statements */
  known_count: number
  counts: StateCounts
  totals: Money
  /** At most so many as a preview shows, new rows first by line */
  sample: (StatementRow & Omit<Match, "state"> & { state: RemittanceState })[]
}
