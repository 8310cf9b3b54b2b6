import { isGood } from "../modules/purchase-order/goods"
import type { PurchaseOrderLineDTO } from "../types/purchase-order"

type Line = Pick<PurchaseOrderLineDTO, "id" | "refused_at" | "moved_at">

/**
 * The lines a purchase order is for: neither refused by the supplier nor moved on. Always in one order,
 * because a supplier's API may refuse a repeat whose body differs by a byte.
 */
export const liveLines = <L extends Line>(lines: L[]): L[] =>
  lines.filter(isGood).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
