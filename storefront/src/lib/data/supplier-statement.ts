import "server-only"

import type { LedgerBalance, LedgerEntry, Settlement } from "../supplier-types"
import { amount } from "./reshape/read"
import {
  reshapeEntry,
  reshapeSettlement,
  type WireEntry,
  type WireSettlement,
} from "./reshape/supplier-statement"
import { readAsSupplier } from "./supplier-session"

export const ENTRIES_PER_PAGE = 20
const NEWEST_SETTLEMENTS = 12

type WireLedger = {
  balance: number | string
  due: number | string
  next_due_at?: string | null
  entries: WireEntry[]
  count: number
}

/** What is owed to the signed-in supplier, and a page of the entries behind it. @throws MedusaFault */
export async function readLedger(
  page: number
): Promise<{ balance: LedgerBalance; entries: LedgerEntry[]; count: number }> {
  const wire = await readAsSupplier<WireLedger>("/supplier/ledger", {
    limit: ENTRIES_PER_PAGE,
    offset: (page - 1) * ENTRIES_PER_PAGE,
  })
  return {
    balance: {
      balance: amount(wire.balance) ?? 0,
      due: amount(wire.due) ?? 0,
      nextDueAt: wire.next_due_at ?? null,
    },
    entries: wire.entries.map(reshapeEntry),
    count: wire.count,
  }
}

/** The newest payments to the signed-in supplier. @throws MedusaFault */
export async function listSettlements(): Promise<Settlement[]> {
  const { settlements } = await readAsSupplier<{ settlements: WireSettlement[] }>(
    "/supplier/settlements",
    { limit: NEWEST_SETTLEMENTS }
  )
  return settlements.map(reshapeSettlement)
}
