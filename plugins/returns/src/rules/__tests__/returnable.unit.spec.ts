import { isFinalSale, returnableOf, returnableUntil } from "../returnable"
import type { ReturnableFacts } from "../returnable"

const delivered = "2026-11-10T20:00:00.000Z" // 11 November, 01:30 in India

const facts = (overrides: Partial<ReturnableFacts> = {}): ReturnableFacts => ({
  delivered_at: delivered,
  delivered_quantity: 3,
  requested_quantity: 0,
  final_sale: false,
  ...overrides,
})

const at = (instant: string, overrides: Partial<ReturnableFacts> = {}, window_days = 7) =>
  returnableOf(facts(overrides), { window_days }, new Date(instant))

describe("returnableUntil", () => {
  it("should count days in India, to the end of the last one", () => {
    expect(returnableUntil(delivered, 7).toISOString()).toBe("2026-11-18T18:29:59.999Z")
    expect(returnableUntil("2026-11-10T18:29:59.000Z", 7).toISOString()).toBe(
      "2026-11-17T18:29:59.999Z"
    )
  })
})

describe("returnableOf", () => {
  it("should end with the last instant of the window", () => {
    expect(at("2026-11-18T18:29:59.999Z").returnable_quantity).toBe(3)
    expect(at("2026-11-18T18:30:00.000Z")).toMatchObject({
      returnable_quantity: 0,
      reason_not: "The 7 days to return it are over",
    })
  })

  it("should count what was requested already", () => {
    expect(at(delivered, { requested_quantity: 2 }).returnable_quantity).toBe(1)
    expect(at(delivered, { requested_quantity: 3 }).reason_not).toMatch("requested already")
    expect(at(delivered, { requested_quantity: 4 }).returnable_quantity).toBe(0)
  })

  it("should say why not", () => {
    expect(at(delivered, { final_sale: true }).reason_not).toMatch("Final sale")
    expect(at(delivered, { delivered_at: null })).toEqual({
      returnable_quantity: 0,
      returnable_until: null,
      reason_not: "It has not been delivered yet",
    })
    expect(at(delivered, {}, 0).reason_not).toMatch("does not take returns")
  })
})

describe("isFinalSale", () => {
  const rules = { final_sale_category_handles: ["lingerie"], final_sale_discount_above: 60 }
  it.each([
    [{ metadata: { final_sale: true } }, true],
    [{ metadata: { final_sale: "true" } }, true],
    [{ metadata: { final_sale: "false" } }, false],
    [{ category_handles: ["women", "lingerie"] }, true],
    [{ category_handles: ["women"] }, false],
    [{ mrp: "1000", unit_price: "399.99" }, true],
    [{ mrp: "1000", unit_price: "400" }, false],
    [{ mrp: "0", unit_price: "0" }, false],
    [{ unit_price: "1" }, false],
    [{}, false],
  ])("should say of %j: %s", (sale, expected) => {
    expect(isFinalSale(sale, rules)).toBe(expected)
  })

  it("should look at no discount when there is no limit", () => {
    expect(
      isFinalSale({ mrp: "1000", unit_price: "1" }, { ...rules, final_sale_discount_above: null })
    ).toBe(false)
  })
})
