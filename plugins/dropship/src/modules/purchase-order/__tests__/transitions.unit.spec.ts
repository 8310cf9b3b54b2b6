import {
  isRefusal,
  isUnanswered,
  nextStatus,
  PURCHASE_ORDER_STATUSES,
  targetOf,
} from "../transitions"
import type { PurchaseOrderEvent, PurchaseOrderStatus } from "../transitions"

const EVENTS: PurchaseOrderEvent[] = [
  "send",
  "accept",
  "reject",
  "expire",
  "make_ready",
  "pick_up",
  "deliver",
  "cancel",
]

/** Every cell that moves; all others keep the state. */
const MOVES: [PurchaseOrderStatus, PurchaseOrderEvent, PurchaseOrderStatus][] = [
  ["draft", "send", "sent"],
  ["draft", "accept", "accepted"],
  ["draft", "reject", "rejected"],
  ["draft", "cancel", "cancelled"],
  ["sent", "accept", "accepted"],
  ["sent", "reject", "rejected"],
  ["sent", "expire", "expired"],
  ["sent", "cancel", "cancelled"],
  ["accepted", "reject", "rejected"],
  ["accepted", "make_ready", "ready"],
  ["accepted", "pick_up", "picked_up"],
  ["accepted", "deliver", "delivered"],
  ["accepted", "cancel", "cancelled"],
  ["ready", "reject", "rejected"],
  ["ready", "pick_up", "picked_up"],
  ["ready", "deliver", "delivered"],
  ["ready", "cancel", "cancelled"],
  ["picked_up", "deliver", "delivered"],
]

const CELLS = PURCHASE_ORDER_STATUSES.flatMap((status) =>
  EVENTS.map((event) => {
    const move = MOVES.find(([from, on]) => from === status && on === event)
    return [status, event, move ? move[2] : status] as const
  })
)

describe("nextStatus", () => {
  it.each(CELLS)("should lead from %s on %s to %s", (from, event, to) => {
    expect(nextStatus(from, event)).toBe(to)
  })

  it.each(["", "toString", "constructor", "refund"])(
    "should keep the state on the unknown event %j",
    (event) => {
      expect(nextStatus("sent", event)).toBe("sent")
    }
  )

  it("should be stable when an event is repeated", () => {
    MOVES.forEach(([, event, to]) => expect(nextStatus(to, event)).toBe(to))
  })
})

describe("targetOf and isRefusal", () => {
  it("should agree with the table", () => {
    MOVES.forEach(([, event, to]) => expect(targetOf(event)).toBe(to))
    expect(PURCHASE_ORDER_STATUSES.filter(isRefusal)).toEqual(["rejected", "expired", "cancelled"])
    expect(PURCHASE_ORDER_STATUSES.filter(isUnanswered)).toEqual(["draft", "sent"])
  })
})
