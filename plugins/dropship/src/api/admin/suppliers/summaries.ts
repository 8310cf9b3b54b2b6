import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Purchase orders that a supplier still has something to do for. */
const OPEN = ["draft", "sent", "accepted", "ready"]

type Scores = { listScores(supplierIds: string[]): Promise<Record<string, number>> }
type Ledger = {
  balancesOf(supplierIds: string[]): Promise<{ supplier_id: string; balance: string }[]>
}

export type SupplierSummary = {
  open_purchase_orders: number
  /** 0 to 100; null before there is anything to judge by. */
  score: number | null
  /** ₹, what the shop owes. */
  balance: string | null
}

/** How many purchase orders are open, by supplier; suppliers without any are left out. */
export const countOpenPurchaseOrders = async (
  scope: MedusaContainer,
  supplierIds: string[]
): Promise<Map<string, number>> => {
  const counts = new Map<string, number>()
  if (supplierIds.length) {
    const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "purchase_order",
      fields: ["supplier_id"],
      filters: { supplier_id: supplierIds, status: OPEN as never },
    })
    for (const { supplier_id } of data as { supplier_id: string }[]) {
      counts.set(supplier_id, (counts.get(supplier_id) ?? 0) + 1)
    }
  }
  return counts
}

/** What other modules know about suppliers, one call each for all of them. */
export const summarizeSuppliers = async (
  scope: MedusaContainer,
  supplierIds: string[]
): Promise<(id: string) => SupplierSummary> => {
  const resolve = <T>(module: string) => scope.resolve<T>(module, { allowUnregistered: true })
  const [open, scores, balances] = await Promise.all([
    countOpenPurchaseOrders(scope, supplierIds),
    resolve<Scores | undefined>("supplier_scorecard")?.listScores(supplierIds) ?? {},
    resolve<Ledger | undefined>("supplier_ledger")?.balancesOf(supplierIds) ?? [],
  ])
  const balanceOf = new Map(balances.map((one) => [one.supplier_id, one.balance]))
  return (id) => ({
    open_purchase_orders: open.get(id) ?? 0,
    score: (scores as Record<string, number>)[id] ?? null,
    balance: balanceOf.get(id) ?? null,
  })
}
