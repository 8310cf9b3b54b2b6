import type { Page } from "./types"

export const ENTRY_TYPES = [
  "purchase",
  "cancellation",
  "return",
  "rto",
  "debit_note",
  "credit_note",
  "payment",
  "payment_reversal",
] as const

export const SETTLEMENT_STATUSES = ["draft", "paid", "void"] as const

export type EntryType = (typeof ENTRY_TYPES)[number]
export type SettlementStatus = (typeof SETTLEMENT_STATUSES)[number]

type SupplierName = { id: string; code: string; name: string }

/** ₹; + is owed to the supplier. */
export type Balance = {
  supplier_id: string
  supplier: SupplierName | null
  balance: number
  due: number
  overdue: number
  next_due_at: string | null
}

export type SettledEntry = {
  id: string
  type: EntryType
  amount: number
  occurred_at: string
  due_at: string
  number: string | null
  purchase_order_id: string | null
  purchase_order_number: string | null
  order_number: string | null
  note: string | null
}

export type Entry = SettledEntry & {
  settlement: { id: string; number: string; status: SettlementStatus } | null
}

export type Settlement = {
  id: string
  number: string
  supplier_id: string
  supplier?: SupplierName | null
  status: SettlementStatus
  until: string
  entry_count: number
  total: number
  opening_balance: number
  reference: string | null
  paid_at: string | null
  voided_at: string | null
  void_reason: string | null
  created_at: string
}

export type Balances = Page<"balances", Balance>
export type Entries = Page<"entries", Entry>
export type Settlements = Page<"settlements", Settlement>

/** Everything that a note, a settlement or a payment changes. */
export const LEDGER_KEY = "ledger"

/** Today in India, `YYYY-MM-DD`. */
export const today = (): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Kolkata" }).format(new Date())

const dayFormat = new Intl.DateTimeFormat("en-IN", {
  dateStyle: "medium",
  timeZone: "Asia/Kolkata",
})

/** An instant's day in India. */
export const day = (text: string | null | undefined): string =>
  text ? dayFormat.format(new Date(text)) : "–"

/** What an entry is called in front of people. */
export const ENTRY_NAMES: Record<EntryType, string> = {
  purchase: "Goods",
  cancellation: "Cancelled",
  return: "Returned",
  rto: "RTO",
  debit_note: "Debit note",
  credit_note: "Credit note",
  payment: "Payment",
  payment_reversal: "Payment reversed",
}
