import { MathBN } from "@medusajs/framework/utils"
import fc from "fast-check"
import { marginOf } from "../margin"

describe("marginOf", () => {
  it.each([
    ["1499", "612.35", { amount: "886.65", percent: "59.1", negative: false }],
    ["500", "500.00", { amount: "0.00", percent: "0.0", negative: false }],
    ["499.50", "499.51", { amount: "-0.01", percent: "-0.0", negative: true }],
    ["400", "1000", { amount: "-600.00", percent: "-150.0", negative: true }],
    ["0", "10", { amount: "-10.00", percent: null, negative: true }],
    [0.3, 0.1, { amount: "0.20", percent: "66.7", negative: false }],
  ])("price %s, cost %s", (price, cost, margin) => expect(marginOf(price, cost)).toEqual(margin))

  it("should be unknown without a price", () => {
    expect(marginOf(null, "10")).toBeNull()
    expect(marginOf(undefined, "10")).toBeNull()
  })

  it("should be negative exactly when the cost is above the price", () => {
    const paise = fc.integer({ min: 0, max: 10_000_000 })
    fc.assert(
      fc.property(paise, paise, (price, cost) => {
        const rupees = (amount: number) => MathBN.div(amount, 100).toFixed(2)
        const margin = marginOf(rupees(price), rupees(cost))!
        expect(margin.negative).toBe(cost > price)
        expect(MathBN.add(margin.amount, rupees(cost)).toFixed(2)).toBe(rupees(price))
      })
    )
  })
})
