import type { ReactNode } from "react"

import { StockDraftsProvider } from "@/components/supplier/stock-drafts"
import { requireSupplier } from "@/lib/data/supplier-session"

// A layout stays while the address of the list changes, and so do the numbers that are not saved yet.
export default async function StockLayout({ children }: { children: ReactNode }) {
  const { code } = await requireSupplier()
  return <StockDraftsProvider deviceKey={`bodycon_stock_${code}`}>{children}</StockDraftsProvider>
}
