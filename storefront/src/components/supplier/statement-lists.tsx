import { Download } from "lucide-react"

import { supplierDate, supplierMoney } from "@/lib/supplier-format"
import { fill, type SupplierLanguage, type SupplierText } from "@/lib/supplier-text"
import type { LedgerEntry, Settlement } from "@/lib/supplier-types"

type Words = { text: SupplierText["statement"]; language: SupplierLanguage }

const FORMATS = ["pdf", "csv"] as const

/** Payments to the supplier, newest first, each with its statement. */
export function Settlements({
  settlements,
  text,
  language,
}: Words & { settlements: Settlement[] }) {
  if (settlements.length === 0) {
    return <p className="py-3 text-muted">{text.noSettlements}</p>
  }
  return (
    <ul className="divide-y divide-line border-y border-line">
      {settlements.map((settlement) => (
        <li key={settlement.id} className="py-3" data-testid="supplier-settlement">
          <p className="flex justify-between gap-4">
            <span className="font-medium break-all">{settlement.number}</span>
            <span className="font-semibold tabular-nums">{supplierMoney(settlement.total)}</span>
          </p>
          <p className="text-sm text-muted">{stateOf(settlement, text, language)}</p>
          <p className="mt-2 flex gap-2">
            {FORMATS.map((format) => (
              <a
                key={format}
                href={`/api/supplier/settlements/${settlement.id}/${format}`}
                aria-label={fill(text.download, { what: text[format], name: settlement.number })}
                className="inline-flex min-h-11 items-center gap-2 rounded-full border border-line bg-white px-4 text-sm hover:border-ink"
                data-testid={`supplier-settlement-${format}`}
              >
                <Download className="size-4" aria-hidden />
                {text[format]}
              </a>
            ))}
          </p>
        </li>
      ))}
    </ul>
  )
}

function stateOf(
  settlement: Settlement,
  text: SupplierText["statement"],
  language: SupplierLanguage
): string {
  const date = (value: string) => supplierDate(value, "date", language)
  return [
    settlement.paidAt
      ? fill(text.paid, { date: date(settlement.paidAt) })
      : (text.states[settlement.status] ?? settlement.status),
    settlement.reference && fill(text.reference, { reference: settlement.reference }),
    settlement.until && fill(text.until, { date: date(settlement.until) }),
  ]
    .filter(Boolean)
    .join(" · ")
}

/** The lines of the account, newest first. */
export function Entries({ entries, text, language }: Words & { entries: LedgerEntry[] }) {
  if (entries.length === 0) {
    return <p className="py-3 text-muted">{text.noEntries}</p>
  }
  return (
    <ul className="divide-y divide-line border-y border-line">
      {entries.map((entry) => (
        <li
          key={entry.id}
          className="flex justify-between gap-4 py-3"
          data-testid="supplier-ledger-entry"
        >
          <span className="min-w-0">
            <span className="block font-medium">
              {text.types[entry.type] ?? entry.type}
              {entry.number && ` ${entry.number}`}
            </span>
            {entry.purchaseOrderNumber && (
              <span className="block text-sm break-all">
                {fill(text.order, { number: entry.purchaseOrderNumber })}
              </span>
            )}
            <span className="block text-sm text-muted">{whenOf(entry, text, language)}</span>
            {entry.note && <span className="block text-sm break-words">{entry.note}</span>}
          </span>
          <span
            className={`shrink-0 font-semibold tabular-nums ${entry.amount < 0 ? "text-rani" : "text-leaf"}`}
          >
            {entry.amount > 0 ? "+" : ""}
            {supplierMoney(entry.amount)}
          </span>
        </li>
      ))}
    </ul>
  )
}

function whenOf(
  entry: LedgerEntry,
  text: SupplierText["statement"],
  language: SupplierLanguage
): string {
  return [
    supplierDate(entry.occurredAt, "date", language),
    entry.settlementNumber
      ? fill(text.inPayment, { number: entry.settlementNumber })
      : entry.dueAt && fill(text.dueOn, { date: supplierDate(entry.dueAt, "date", language) }),
  ]
    .filter(Boolean)
    .join(" · ")
}
