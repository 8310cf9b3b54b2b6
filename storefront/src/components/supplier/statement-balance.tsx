import { supplierDate, supplierMoney } from "@/lib/supplier-format"
import { fill, type SupplierLanguage, type SupplierText } from "@/lib/supplier-text"
import type { LedgerBalance } from "@/lib/supplier-types"

type BalanceProps = {
  balance: LedgerBalance
  text: SupplierText["statement"]
  language: SupplierLanguage
}

/** What is open between shop and supplier, and when it is due. */
export function StatementBalance({ balance, text, language }: BalanceProps) {
  const label = balance.balance < 0 ? text.owing : balance.balance > 0 ? text.balance : text.even
  return (
    <section className="rounded-xl bg-ink p-5 text-paper">
      <p>{label}</p>
      <p className="mt-1 text-3xl font-semibold tabular-nums" data-testid="supplier-balance">
        {supplierMoney(Math.abs(balance.balance))}
      </p>
      <p className="mt-3 flex justify-between gap-4 border-t border-white/25 pt-3">
        <span>{text.due}</span>
        <span className="font-semibold tabular-nums" data-testid="supplier-due">
          {supplierMoney(balance.due)}
        </span>
      </p>
      {balance.nextDueAt && (
        <p className="mt-1 text-sm opacity-80">
          {fill(text.nextDue, { date: supplierDate(balance.nextDueAt, "date", language) })}
        </p>
      )}
    </section>
  )
}
