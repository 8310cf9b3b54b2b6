import fc from "fast-check"
import type { PurchaseOrderLineDTO } from "../../../types/purchase-order"
import { planReturn } from "../return-plan"
import { planRevision } from "../revision"

const line = (id: string, quantity: number, item = `item-${id}`, cost = "612.35") =>
  ({
    id,
    order_line_item_id: item,
    quantity,
    supplier_sku: `S-${id}`,
    cost_price: cost,
  }) as unknown as PurchaseOrderLineDTO

describe("planRevision", () => {
  const now = new Date("2026-11-21T10:00:00Z")
  const goods = [line("a", 2), line("b", 1, "item-b", "100")]
  const order = { note: null, answer_by: null }

  it("should say what changes, in words and in money", () => {
    const revision = planRevision(
      order,
      goods,
      {
        note: "by noon",
        answer_by: "2026-11-21T12:30:00Z",
        lines: [{ id: "a", cost_price: "600" }],
      },
      now
    )
    expect(revision).toMatchObject({
      fields: { note: "by noon", answer_minutes: 150, answer_by: new Date("2026-11-21T12:30:00Z") },
      cost_total: "1300.00",
    })
    expect(revision.words).toEqual([
      "cost of S-a from ₹612.35 to ₹600",
      "note: by noon",
      expect.stringContaining("answer by"),
    ])
  })

  it("should change nothing when everything is as it was", () => {
    const same = { note: null, lines: [{ id: "a", cost_price: "612.350" }] }
    expect(planRevision(order, goods, same, now)).toMatchObject({ words: [], costs: [] })
  })

  it.each([
    ["lines.id x", { lines: [{ id: "x", cost_price: "1" }] }],
    [
      "lines.id a is named twice",
      {
        lines: [
          { id: "a", cost_price: "1" },
          { id: "a", cost_price: "2" },
        ],
      },
    ],
    ["lines.cost_price of a", { lines: [{ id: "a", cost_price: "-1" }] }],
    ["paise", { lines: [{ id: "a", cost_price: "1.005" }] }],
    ["answer_by", { answer_by: "2026-11-21T09:59:59Z" }],
    ["answer_by", { answer_by: "tomorrow" }],
  ])("should name a wrong %s", (field, input) => {
    expect(() => planRevision(order, goods, input, now)).toThrow(field)
  })
})

describe("planReturn", () => {
  const goods = [line("a", 2, "i1"), line("b", 3, "i1"), line("c", 1, "i2")]
  const back = (id: string, quantity: number, source_id: string) => ({
    purchase_order_line_id: id,
    quantity,
    source_id,
  })

  it("should take everything that is not back yet", () => {
    const earlier = [back("a", 2, "r1"), back("b", 1, "r1")]
    expect(planReturn(goods, earlier, { source_id: "s1" })).toEqual([
      { purchase_order_line_id: "b", quantity: 2 },
      { purchase_order_line_id: "c", quantity: 1 },
    ])
  })

  it("should spread pieces over the parts of an order line", () => {
    const lines = [{ order_line_item_id: "i1", quantity: 4 }]
    expect(planReturn(goods, [], { source_id: "s1", lines })).toEqual([
      { purchase_order_line_id: "a", quantity: 2 },
      { purchase_order_line_id: "b", quantity: 2 },
    ])
  })

  it("should add nothing when a source repeats itself", () => {
    const earlier = [back("a", 1, "s1")]
    const lines = [{ order_line_item_id: "i1", quantity: 1 }]
    expect(planReturn(goods, earlier, { source_id: "s1", lines })).toEqual([])
    expect(planReturn(goods, earlier, { source_id: "s1" })).toEqual([])
  })

  it.each([
    ["lines.order_line_item_id x", [{ order_line_item_id: "x", quantity: 1 }]],
    ["lines.quantity of i2", [{ order_line_item_id: "i2", quantity: 2 }]],
    ["lines.quantity of i1", [{ order_line_item_id: "i1", quantity: 0 }]],
  ])("should name a wrong %s", (field, lines) => {
    expect(() => planReturn(goods, [], { source_id: "s1", lines })).toThrow(field)
  })

  it("should never let more come back than went out", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom("i1", "i2"), fc.integer({ min: 1, max: 6 })), {
          maxLength: 12,
        }),
        (wishes) => {
          const earlier: ReturnType<typeof back>[] = []
          wishes.forEach(([order_line_item_id, quantity], index) => {
            const source_id = `s${index}`
            try {
              planReturn(goods, earlier, {
                source_id,
                lines: [{ order_line_item_id, quantity }],
              }).forEach((one) => earlier.push({ ...one, source_id }))
            } catch (error) {
              expect((error as Error).message).toContain("can still come back")
            }
          })
          for (const one of goods) {
            const pieces = earlier
              .filter((row) => row.purchase_order_line_id === one.id)
              .reduce((sum, row) => sum + row.quantity, 0)
            expect(pieces).toBeLessThanOrEqual(one.quantity)
          }
        }
      )
    )
  })
})
