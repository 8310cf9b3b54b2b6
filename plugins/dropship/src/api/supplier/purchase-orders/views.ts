import type { PurchaseOrderStatus } from "../../../modules/purchase-order/transitions"

/** What a supplier's day is made of: the tabs of its pages. A draft has not been sent to anybody yet. */
export const PURCHASE_ORDER_VIEWS = {
  to_answer: ["sent"],
  to_pack: ["accepted"],
  on_the_way: ["ready", "picked_up"],
  done: ["delivered", "rejected", "expired", "cancelled"],
} as const satisfies Record<string, readonly PurchaseOrderStatus[]>

export type PurchaseOrderView = keyof typeof PURCHASE_ORDER_VIEWS

export const VIEW_NAMES = Object.keys(PURCHASE_ORDER_VIEWS) as [
  PurchaseOrderView,
  ...PurchaseOrderView[],
]

/** Every status a supplier may see. */
export const VISIBLE_STATUSES: PurchaseOrderStatus[] = Object.values(PURCHASE_ORDER_VIEWS).flat()
