import type { PurchaseOrderStatus } from "../../../../modules/purchase-order/transitions"

const PACKING = ["accepted", "ready", "picked_up", "delivered"] as const

/**
 * While which statuses a supplier may take a paper. A draft is nobody's yet, and who sends nothing has no use
 * for the shopper's address on a slip.
 */
export const STATUSES_WITH_PAPERS = {
  purchase_order: ["sent", ...PACKING],
  packing_slip: PACKING,
} as const satisfies Record<string, readonly PurchaseOrderStatus[]>
