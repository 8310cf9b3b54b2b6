import fc from "fast-check"
import { MathBN } from "@medusajs/framework/utils"
import { fromPaise, toPaise } from "@bodycon/kit"
import { costOf, priceFor, sellingPrice } from "../price-rule"
import { PRICE_ENDINGS } from "../types"
import type { PriceRule } from "../types"

const rule = (overrides: Partial<PriceRule> = {}): PriceRule => ({
  markup_percent: "80",
  fixed_amount: "50",
  ending: "99",
  floor_type: "amount",
  floor: "0",
  ...overrides,
})

const paise = fc.integer({ min: 1, max: 50_000_000 })
const percent = fc.integer({ min: 0, max: 40_000 }).map((hundredths) => fromPaise(hundredths))
const rules = fc.record({
  markup_percent: percent,
  fixed_amount: fc.integer({ min: 0, max: 500_000 }).map(fromPaise),
  ending: fc.constantFrom(...PRICE_ENDINGS),
  floor_type: fc.constantFrom("amount" as const, "percent" as const),
  floor: percent,
})

const floorOf = (cost: string, { floor_type, floor }: PriceRule) =>
  floor_type === "amount"
    ? MathBN.add(cost, floor)
    : MathBN.add(cost, MathBN.div(MathBN.mult(cost, floor), 100))

const endsAsAsked = (price: string, ending: PriceRule["ending"]): boolean =>
  ({
    none: /^\d+\.\d\d$/,
    "00": /^\d+\.00$/,
    "49": /^(?:\d*49)\.00$/,
    "99": /^(?:\d*99)\.00$/,
  })[ending].test(price)

describe("price rule", () => {
  it.each([
    ["350", rule(), "699.00"],
    ["350", rule({ ending: "49" }), "649.00"],
    ["350.10", rule({ ending: "00" }), "680.00"],
    ["350.10", rule({ ending: "none" }), "680.18"],
    ["350", rule({ markup_percent: "0", fixed_amount: "0", floor: "60" }), "499.00"],
    ["0.10", rule({ markup_percent: "0", fixed_amount: "0" }), "99.00"],
  ])("should make of ₹%s %#", (cost, given, expected) => {
    expect(priceFor(cost, given)).toBe(expected)
  })

  it("should never go below cost and floor, end as asked, and sell what is dearer for no less", () => {
    fc.assert(
      fc.property(paise, paise, rules, (a, b, given) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map(fromPaise)
        const [cheap, dear] = [priceFor(low, given), priceFor(high, given)]
        expect(MathBN.gte(cheap, floorOf(low, given))).toBe(true)
        expect(MathBN.gte(dear, floorOf(high, given))).toBe(true)
        expect(endsAsAsked(cheap, given.ending)).toBe(true)
        expect(endsAsAsked(dear, given.ending)).toBe(true)
        expect(MathBN.gte(dear, cheap)).toBe(true)
      }),
      { numRuns: 2_000 }
    )
  })

  it("should be the price next to what markup and amount ask for", () => {
    fc.assert(
      fc.property(paise, rules, (a, given) => {
        const open = { ...given, floor: "0", floor_type: "amount" as const }
        const cost = fromPaise(a)
        const wanted = MathBN.add(
          MathBN.div(MathBN.mult(cost, MathBN.add(100, given.markup_percent)), 100),
          given.fixed_amount
        )
        const step = { none: 0.01, "00": 1, "49": 100, "99": 100 }[given.ending]
        const off = MathBN.abs(MathBN.sub(priceFor(cost, open), wanted))
        expect(MathBN.lte(off, step)).toBe(true)
      })
    )
  })

  it("should sell nothing above its MRP, and say so when the MRP does not cover cost and floor", () => {
    expect(sellingPrice("350", "999", rule())).toEqual({ price: "699.00" })
    expect(sellingPrice("350", "650", rule())).toEqual({ price: "650.00" })
    expect(sellingPrice("350", "340", rule())).toEqual({
      problem: "MRP ₹340.00 is below cost and floor",
    })
    fc.assert(
      fc.property(paise, paise, rules, (cost, mrp, given) => {
        const selling = sellingPrice(fromPaise(cost), fromPaise(mrp), given)
        if ("price" in selling) {
          expect(toPaise(selling.price)).toBeLessThanOrEqual(mrp)
          expect(MathBN.gte(selling.price, floorOf(fromPaise(cost), given))).toBe(true)
        } else {
          expect(MathBN.gt(floorOf(fromPaise(cost), given), fromPaise(mrp))).toBe(true)
        }
      })
    )
  })

  it("should take the feed's own cost before a share of the MRP", () => {
    expect(costOf("450.00", "1999", { percent_of_mrp: "40" })).toBe("450.00")
    expect(costOf(null, "1999", { percent_of_mrp: "40" })).toBe("799.60")
    expect(costOf(null, null, { percent_of_mrp: "40" })).toBeNull()
    expect(costOf(null, "1999", {})).toBeNull()
  })
})
