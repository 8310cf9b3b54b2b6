import type { BigNumberInput } from "@medusajs/framework/types"
import type { PurchaseOrderStatus } from "../modules/purchase-order/transitions"
import type { PayOn } from "../types/supplier"

/** What a supplier's account is made of. */
export const LEDGER_ENTRY_TYPES = [
  "purchase",
  "cancellation",
  "return",
  "rto",
  "debit_note",
  "credit_note",
  "payment",
  "payment_reversal",
] as const

export type LedgerEntryType = (typeof LEDGER_ENTRY_TYPES)[number]

/** How a supplier is paid. */
export type SupplierTerms = {
  /** The event that makes a purchase order payable. */
  pay_on: PayOn
  /** Days from that event until the money is due. */
  pay_after_days: number
  accepts_returns: boolean
  accepts_rto: boolean
}

export type FactLine = {
  id: string
  supplier_sku: string
  quantity: number
  /** ₹ for one piece. */
  cost_price: BigNumberInput
  refused_at: Date | string | null
  moved_at: Date | string | null
}

export type FactReturn = {
  id: string
  kind: "rto" | "customer_return"
  purchase_order_line_id: string
  quantity: number
  returned_at: Date | string
}

/** What the ledger needs to know of a purchase order. Instants in UTC. */
export type PurchaseOrderFacts = {
  id: string
  number: string
  order_id: string
  order_number: string
  supplier_id: string
  status: PurchaseOrderStatus
  accepted_at: Date | string | null
  ready_at: Date | string | null
  picked_up_at: Date | string | null
  delivered_at: Date | string | null
  closed_at: Date | string | null
  lines: FactLine[]
  returns: FactReturn[]
}

/** What the ledger must hold for one line's goods, or for one return. */
export type ImpliedEntry = {
  purchase_order_line_id: string
  /** Null for the goods themselves. */
  purchase_order_return_id: string | null
  type: "purchase" | "return" | "rto"
  /** Integer paise, + owed to the supplier. */
  paise: number
  pieces: number
  supplier_sku: string
  occurred_at: Date
  /** When it went, if the ledger holds more than this. */
  withdrawn_at: Date
  due_at: Date
}

/** What the ledger holds already. `amount` in ₹. */
export type StoredEntry = {
  purchase_order_line_id: string | null
  purchase_order_return_id: string | null
  type: LedgerEntryType
  amount: BigNumberInput
  due_at: Date | string
}

/** An entry to be added. `amount` in ₹. */
export type MissingEntry = {
  purchase_order_line_id: string
  purchase_order_return_id: string | null
  type: "purchase" | "cancellation" | "return" | "rto"
  amount: string
  note: string
  occurred_at: Date
  due_at: Date
  source_key: string
}
