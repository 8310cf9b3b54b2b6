import { sdk } from "../../lib/sdk"

export const REMITTANCE_KEY = "remittances"
export const PAGE = 20

export type RowState = "matched" | "short" | "over" | "unknown" | "repeated"
export type ExpectedState = "pending" | "overdue" | "short"
export type Counts = Record<RowState, number>

export type Statement = {
  id: string
  file_name: string
  row_count: number
  collected: number
  remitted: number
  charges: number
  counts: Counts
  created_at: string
}

export type StatementRow = {
  id?: string
  line: number
  awb: string
  collected: number | string
  remitted: number | string
  charges: number | string
  utr: string | null
  remitted_on: string | null
  state: RowState
  unknown_reason: "no_parcel" | "prepaid" | "not_delivered" | null
  order_id?: string | null
  reference?: string | null
  expected: number | string | null
  difference: number | string | null
}

export type ExpectedParcel = {
  id: string
  awb: string
  reference: string
  order_id: string
  order_number: string
  courier_name: string | null
  state: ExpectedState
  expected: string
  credited: string
  outstanding: string
  delivered_at: string
  due_at: string
}

export type ExpectedPage = {
  expected: ExpectedParcel[]
  totals: Record<ExpectedState, { count: number; outstanding: string }>
  due_days: number
  count: number
}

export type StatementPage = {
  remittances: Statement[]
  totals: { collected: string; remitted: string; charges: string }
  count: number
}

export type Preview = {
  is_known: boolean
  known_count: number
  counts: Counts
  totals: { collected: string; remitted: string; charges: string }
  sample: StatementRow[]
  header: string[]
  mapping: Record<string, string>
  missing: string[]
  errors: { line: number; field: string; message: string }[]
}

export type Discrepancy = {
  id: string
  awb: string
  order_id: string | null
  reference: string | null
  courier_name: string | null
  entered_g: number
  charged_g: number
  parcel_g: number | null
  volumetric_g: number | null
  chargeable_g: number | null
  verdict: "fair" | "overcharged" | "unknown"
  amount: number
  raised_on: string | null
  state: "open" | "accepted" | "disputed"
  note: string | null
}

export const UNKNOWN_WORDS: Record<string, string> = {
  no_parcel: "No parcel of ours has this AWB",
  prepaid: "The parcel was prepaid",
  not_delivered: "Not delivered as far as we know",
}

export const MAPPING_FIELDS = [
  { field: "awb", label: "AWB" },
  { field: "collected", label: "Collected" },
  { field: "remitted", label: "Remitted" },
  { field: "charges", label: "Charges" },
  { field: "utr", label: "Bank reference (UTR)" },
  { field: "remittance_number", label: "Remittance number" },
  { field: "remitted_on", label: "Date" },
] as const

export type ImportBody = {
  file_name: string
  csv: string
  mapping?: Record<string, string>
  dry_run: boolean
}

export const importStatement = (body: ImportBody) =>
  sdk.client.fetch<{ remittance: Statement | null; preview: Preview }>(
    "/admin/remittances/import",
    { method: "POST", body }
  )
