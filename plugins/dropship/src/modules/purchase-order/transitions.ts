/** Where a purchase order can be. The last three are refusals: no parcel comes of them. */
export const PURCHASE_ORDER_STATUSES = [
  "draft",
  "sent",
  "accepted",
  "ready",
  "picked_up",
  "delivered",
  "rejected",
  "expired",
  "cancelled",
] as const

export type PurchaseOrderStatus = (typeof PURCHASE_ORDER_STATUSES)[number]

export type PurchaseOrderEvent =
  "send" | "accept" | "reject" | "expire" | "make_ready" | "pick_up" | "deliver" | "cancel"

/**
 * From which states an event leads where. An answer may overtake the note that the order was sent, and
 * carrier news may skip what a supplier forgot to say; nothing ever leads backwards. A supplier may still
 * say no until the courier has the goods.
 */
const TRANSITIONS: Record<
  PurchaseOrderEvent,
  { to: PurchaseOrderStatus; from: readonly PurchaseOrderStatus[] }
> = {
  send: { to: "sent", from: ["draft"] },
  accept: { to: "accepted", from: ["draft", "sent"] },
  reject: { to: "rejected", from: ["draft", "sent", "accepted", "ready"] },
  expire: { to: "expired", from: ["sent"] },
  make_ready: { to: "ready", from: ["accepted"] },
  pick_up: { to: "picked_up", from: ["accepted", "ready"] },
  deliver: { to: "delivered", from: ["accepted", "ready", "picked_up"] },
  cancel: { to: "cancelled", from: ["draft", "sent", "accepted", "ready"] },
}

/** The status an event aims at, whether or not it can be reached. */
export const targetOf = (event: PurchaseOrderEvent): PurchaseOrderStatus => TRANSITIONS[event].to

/**
 * The status after an event. An unknown event, a repeat, or one that would lead backwards keeps the
 * state.
 */
export const nextStatus = (current: PurchaseOrderStatus, event: string): PurchaseOrderStatus => {
  const transition = Object.hasOwn(TRANSITIONS, event)
    ? TRANSITIONS[event as PurchaseOrderEvent]
    : undefined
  return transition?.from.includes(current) ? transition.to : current
}

/** Whether the supplier may still give its first answer. */
export const isUnanswered = (status: PurchaseOrderStatus): boolean =>
  status === "draft" || status === "sent"

/** Whether the supplier's part is over without a parcel. */
export const isRefusal = (status: PurchaseOrderStatus): boolean =>
  status === "rejected" || status === "expired" || status === "cancelled"
