import fc from "fast-check"
import {
  formatInr,
  fromPaise,
  splitMoney,
  subtractMoney,
  sumMoney,
  toChargePaise,
  toPaise,
} from "../money"

const rupeesOf = (paise: number) =>
  `${Math.floor(paise / 100)}.${String(paise % 100).padStart(2, "0")}`

describe("money", () => {
  it("should convert every amount from ₹0.01 to ₹99,999.99 exactly both ways", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (paise) => {
        const rupees = rupeesOf(paise)
        expect(toPaise(rupees)).toBe(paise)
        expect(fromPaise(paise)).toBe(rupees)
      })
    )
  })

  it("should do so for each one to ₹999.99 and for every 97th to ₹99,999.99", () => {
    const wrong: number[] = []
    for (let paise = 1; paise <= 9_999_999; paise += paise < 99_999 ? 1 : 97) {
      const rupees = fromPaise(paise)
      if (rupees !== rupeesOf(paise) || toPaise(rupees) !== paise) {
        wrong.push(paise)
      }
    }
    expect(wrong).toEqual([])
  })

  it("should convert Medusa's own numbers exactly, which floats times 100 do not", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (paise) => {
        expect(toPaise(Number(rupeesOf(paise)))).toBe(paise)
        expect(toPaise({ value: rupeesOf(paise), precision: 20 })).toBe(paise)
      })
    )
    expect(toPaise(1.1)).toBe(110)
    expect(toPaise(1001.13)).toBe(100_113)
  })

  it("should charge what toPaise says wherever that accepts", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (paise) => {
        expect(toChargePaise(fromPaise(paise))).toBe(toPaise(fromPaise(paise)))
        expect(toChargePaise(fromPaise(paise))).toBe(paise)
      })
    )
  })

  it("should charge a fraction of a paisa rounded half up", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999 }),
        fc.integer({ min: 0, max: 999_999 }),
        (paise, millionths) => {
          const amount = `${rupeesOf(paise)}${String(millionths).padStart(6, "0")}`
          expect(toChargePaise(amount)).toBe(millionths < 500_000 ? paise : paise + 1)
        }
      )
    )
    expect(toChargePaise("1.005")).toBe(101)
    expect(toChargePaise(1.005)).toBe(101)
    expect(toChargePaise("1.0049999999999999999")).toBe(100)
    expect(() => toChargePaise("abc")).toThrow()
    expect(() => toChargePaise(Infinity)).toThrow()
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
