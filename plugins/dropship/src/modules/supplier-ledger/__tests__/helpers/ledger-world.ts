import type { FactReturn, PurchaseOrderFacts, SupplierTerms } from "../../../../ledger/types"

export const DAY_MS = 86_400_000

export const admin = { type: "admin", id: "user_1" } as const

/** Three pieces at ₹612.35, delivered 20 days ago. */
export const facts = (overrides: Partial<PurchaseOrderFacts> = {}): PurchaseOrderFacts => {
  const id = overrides.id ?? "po_1"
  const long = (days: number) => new Date(Date.now() - days * DAY_MS)
  return {
    id,
    number: `BC-20261101-${id}-P1`,
    order_id: `order_of_${id}`,
    order_number: `BC-20261101-${id}`,
    supplier_id: "sup_a",
    status: "delivered",
    accepted_at: long(24),
    ready_at: null,
    picked_up_at: long(22),
    delivered_at: long(20),
    closed_at: null,
    lines: [
      {
        id: "line_1",
        supplier_sku: "RMD-S",
        quantity: 3,
        cost_price: "612.35",
        refused_at: null,
        moved_at: null,
      },
    ],
    returns: [],
    ...overrides,
  }
}

/** Pieces that came back yesterday. */
export const came = (kind: FactReturn["kind"], quantity: number): FactReturn => ({
  id: "ret_1",
  kind,
  purchase_order_line_id: "line_1",
  quantity,
  returned_at: new Date(Date.now() - DAY_MS),
})

export const terms = (overrides: Partial<SupplierTerms> = {}): SupplierTerms => ({
  pay_on: "deliver",
  pay_after_days: 7,
  accepts_returns: true,
  accepts_rto: true,
  ...overrides,
})
