import type { PurchaseOrderLineDTO } from "../../types/purchase-order"

/** Whether a line is still its supplier's to fulfil: neither refused nor given to somebody else. */
export const isGood = (line: Pick<PurchaseOrderLineDTO, "refused_at" | "moved_at">): boolean =>
  !line.refused_at && !line.moved_at
