import type { LedgerEntry, Settlement } from "../../supplier-types"
import { amount, text } from "./read"

export type WireEntry = {
  id: string
  type: string
  amount: number | string
  occurred_at: string
  due_at?: string | null
  number?: string | null
  purchase_order_number?: string | null
  note?: string | null
  settlement?: { number: string } | null
}

export type WireSettlement = {
  id: string
  number: string
  status: string
  total: number | string
  until?: string | null
  paid_at?: string | null
  reference?: string | null
}

export function reshapeEntry(wire: WireEntry): LedgerEntry {
  return {
    id: wire.id,
    type: wire.type,
    amount: amount(wire.amount) ?? 0,
    occurredAt: wire.occurred_at,
    dueAt: wire.due_at ?? null,
    number: text(wire.number),
    purchaseOrderNumber: text(wire.purchase_order_number),
    note: text(wire.note),
    settlementNumber: text(wire.settlement?.number),
  }
}

export function reshapeSettlement(wire: WireSettlement): Settlement {
  return {
    id: wire.id,
    number: wire.number,
    status: wire.status,
    total: amount(wire.total) ?? 0,
    until: wire.until ?? null,
    paidAt: wire.paid_at ?? null,
    reference: text(wire.reference),
  }
}
