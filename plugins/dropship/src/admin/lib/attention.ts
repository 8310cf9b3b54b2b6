import type { Attention, PurchaseOrder } from "./types"

export const ATTENTION_LABELS: Record<Attention, string> = {
  late_answer: "Late answer",
  late_dispatch: "Late dispatch",
  dispatch_failed: "Not delivered",
  held: "Held",
  manual: "To call",
}

/** What the merchant must call about or send themselves. */
export const WORKLIST: Attention[] = ["manual", "held", "dispatch_failed"]

const isPast = (text: string | null | undefined, now: number): boolean =>
  !!text && Date.parse(text) < now

/** Why a purchase order waits, as far as its own fields tell (not whether a message was delivered). */
export const attentionOf = (order: PurchaseOrder, now: number): Attention[] => {
  const { status } = order
  const found: Record<Exclude<Attention, "dispatch_failed">, boolean> = {
    late_answer: status === "sent" && isPast(order.answer_by, now),
    late_dispatch: (status === "accepted" || status === "ready") && isPast(order.dispatch_by, now),
    held: status === "draft" && !!order.held_at && !order.released_at,
    manual: status === "sent" && order.channel === "manual",
  }
  return (Object.keys(found) as (keyof typeof found)[]).filter((kind) => found[kind])
}
