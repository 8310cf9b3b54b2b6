import type { BigNumberInput, InferTypeOf } from "@medusajs/framework/types"
import type SupplierLedgerEntry from "../modules/supplier-ledger/models/supplier-ledger-entry"
import type SupplierSettlement from "../modules/supplier-ledger/models/supplier-settlement"
import type { Actor } from "./common"

export type LedgerEntryDTO = Omit<InferTypeOf<typeof SupplierLedgerEntry>, "settlement_lines">
export type SettlementDTO = Omit<InferTypeOf<typeof SupplierSettlement>, "lines">

/** ₹ with two decimals; + is owed to the supplier. */
export type SupplierBalance = {
  supplier_id: string
  /** The sum of all entries. */
  balance: string
  /** Of that, unpaid and due by the end of today (IST). */
  due: string
  /** Of that, due before now; never below zero. */
  overdue: string
  /** When the next unpaid amount becomes due. */
  next_due_at: Date | null
}

export type CreateSettlementInput = {
  supplier_id: string
  /** What is due by then (UTC) goes in. */
  until: Date | string
  actor: Actor
}

export type ProposeSettlementsInput = Omit<CreateSettlementInput, "supplier_id">

export type ProposeSettlementsResult = {
  settlements: SettlementDTO[]
  /** Suppliers whose open entries add up to nothing that could be paid; ₹, zero or negative. */
  carried_over: { supplier_id: string; total: string }[]
}

export type PaySettlementInput = {
  id: string
  /** The bank's reference of the transfer (UTR). */
  reference: string
  /** @default now */
  paid_at?: Date | string
  /** ₹; must be the settlement's total. */
  amount?: BigNumberInput
  actor: Actor
}

export type VoidSettlementInput = { id: string; reason: string; actor: Actor }

export type AddLedgerNoteInput = {
  supplier_id: string
  /** `debit`: the supplier owes the shop. `credit`: the shop owes the supplier. */
  kind: "debit" | "credit"
  /** ₹, above zero, at most two decimals. */
  amount: BigNumberInput
  reason: string
  /** Must be one of the supplier's. */
  purchase_order_id?: string
  /** A second note of the same key is not entered. */
  idempotency_key?: string
  actor: Actor
}

/** Entries of a supplier over a period, or of a settlement, between two balances. ₹ with two decimals. */
export type LedgerPeriod = {
  opening_balance: string
  entries: LedgerEntryDTO[]
  closing_balance: string
}
