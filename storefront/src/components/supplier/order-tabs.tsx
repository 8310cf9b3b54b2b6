import Link from "next/link"

import type { SupplierText } from "@/lib/supplier-text"
import { PURCHASE_ORDER_VIEWS, type PurchaseOrderView } from "@/lib/supplier-types"
import { LinkPending } from "../ui/link-pending"

type OrderTabsProps = {
  view: PurchaseOrderView
  counts: Record<PurchaseOrderView, number>
  text: SupplierText["orders"]
}

/** The four views of a supplier's orders with how many are in each. */
export function OrderTabs({ view, counts, text }: OrderTabsProps) {
  return (
    <nav aria-label={text.title} className="mb-5 grid grid-cols-4 gap-1.5">
      {PURCHASE_ORDER_VIEWS.map((entry) => (
        <Link
          key={entry}
          href={`/supplier?view=${entry}`}
          aria-current={entry === view ? "page" : undefined}
          className="flex min-h-16 min-w-0 flex-col items-center justify-center rounded-xl border border-line bg-white px-0.5 text-center aria-[current]:border-ink aria-[current]:bg-ink aria-[current]:text-paper"
          data-testid={`supplier-tab-${entry}`}
        >
          <span className="text-xl leading-tight font-semibold tabular-nums" data-testid="count">
            {counts[entry].toLocaleString("en-IN")}
          </span>
          <span className="text-[13px] leading-tight">{text.tabs[entry]}</span>
          <LinkPending />
        </Link>
      ))}
    </nav>
  )
}
