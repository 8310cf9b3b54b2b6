import { attentionOf } from "../attention"
import { lineMargin, orderCost, orderMargin, pieces } from "../margin"
import type { Line, PurchaseOrder } from "../types"

const line = (changes: Partial<Line>): Line => ({
  id: "poline_1",
  sku: null,
  supplier_sku: "S",
  title: "Dress",
  variant_title: null,
  thumbnail: null,
  quantity: 1,
  cost_price: 612.35,
  unit_price: 1499,
  reason: "",
  refused_at: null,
  refusal_reason: null,
  moved_at: null,
  ...changes,
})

describe("margins on the board", () => {
  it("should be exact to the paisa, and negative when the shop pays more than it gets", () => {
    expect(lineMargin(line({ quantity: 3 }))).toBe(2659.95)
    expect(lineMargin(line({ cost_price: 0.3, unit_price: 0.1 }))).toBe(-0.2)
  })

  it("should count live lines only", () => {
    const lines = [
      line({ quantity: 2 }),
      line({ refused_at: "2026-11-20T00:00:00Z" }),
      line({ moved_at: "2026-11-20T00:00:00Z" }),
    ]
    expect([orderMargin(lines), orderCost(lines), pieces(lines)]).toEqual([1773.3, 1224.7, 2])
  })
})

describe("attentionOf", () => {
  const NOW = Date.parse("2026-11-20T12:00:00Z")
  const EARLIER = "2026-11-20T11:00:00Z"
  const LATER = "2026-11-20T13:00:00Z"
  const order = (changes: Partial<PurchaseOrder>) =>
    ({ status: "sent", channel: "email", ...changes }) as PurchaseOrder

  it.each([
    [{ answer_by: EARLIER }, ["late_answer"]],
    [{ answer_by: LATER }, []],
    [{ answer_by: EARLIER, status: "accepted", dispatch_by: LATER }, []],
    [{ status: "accepted", dispatch_by: EARLIER }, ["late_dispatch"]],
    [{ status: "picked_up", dispatch_by: EARLIER }, []],
    [{ channel: "manual", answer_by: LATER }, ["manual"]],
    [{ status: "draft", held_at: EARLIER, released_at: null }, ["held"]],
    [{ status: "draft", held_at: EARLIER, released_at: EARLIER }, []],
  ] as [Partial<PurchaseOrder>, string[]][])("should say of %j: %j", (changes, expected) => {
    expect(attentionOf(order(changes), NOW)).toEqual(expected)
  })
})
