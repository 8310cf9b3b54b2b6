import fc from "fast-check"
import { formatInr, fromPaise, splitMoney, subtractMoney, sumMoney, toPaise } from "../money"

describe("money", () => {
  it("should convert every amount from ₹0.01 to ₹99,999.99 exactly both ways", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (paise) => {
        const rupees = `${Math.floor(paise / 100)}.${String(paise % 100).padStart(2, "0")}`
        expect(toPaise(rupees)).toBe(paise)
        expect(fromPaise(paise)).toBe(rupees)
      })
    )
  })

  it("should refuse a fraction of a paisa and what is not a number", () => {
    expect(() => toPaise("1.005")).toThrow("not a whole number of paise")
    expect(() => toPaise("abc")).toThrow()
    expect(() => fromPaise(1.5)).toThrow("not an integer of paise")
  })

  it("should split without losing a paisa", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999 }),
        fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 9 }),
        (paise, weights) => {
          const total = fromPaise(paise)
          const parts = splitMoney(total, weights)
          expect(parts).toHaveLength(weights.length)
          expect(sumMoney(parts)).toBe(total)
          parts.forEach((part) => expect(toPaise(part)).toBeGreaterThanOrEqual(0))
        }
      )
    )
  })

  it("should give the odd paisa to the largest remainder", () => {
    expect(splitMoney("100", [1, 1, 1])).toEqual(["33.34", "33.33", "33.33"])
    expect(splitMoney("0.05", [3, 1])).toEqual(["0.04", "0.01"])
  })

  it("should subtract exactly and group digits the Indian way", () => {
    expect(subtractMoney("1.10", "0.30")).toBe("0.80")
    expect(formatInr("149900.50")).toBe("₹1,49,900.50")
    expect(formatInr(1499)).toBe("₹1,499")
  })
})
