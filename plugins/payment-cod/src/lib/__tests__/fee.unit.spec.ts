import fc from "fast-check"
import type { CodFee } from "../../settings/fee"
import { codFee } from "../fee"

const fee = (given: Partial<CodFee>): CodFee => ({
  type: "flat",
  value: "0",
  min: null,
  max: null,
  free_from: null,
  ...given,
})

describe("codFee", () => {
  it.each([
    ["nothing", fee({}), "500", "0.00"],
    ["a flat fee", fee({ value: "49" }), "500", "49.00"],
    ["a flat fee of unknown amounts", fee({ value: "49.5" }), null, "49.50"],
    ["just below free", fee({ value: "49", free_from: "999" }), "998.99", "49.00"],
    ["just free", fee({ value: "49", free_from: "999" }), "999", "0.00"],
    ["a percentage", fee({ type: "percent", value: "2" }), "1299", "25.98"],
    ["half a paisa up", fee({ type: "percent", value: "2.5" }), "499.80", "12.50"],
    ["less than half down", fee({ type: "percent", value: "2.5" }), "499.79", "12.49"],
    ["exactly half a paisa", fee({ type: "percent", value: "1" }), "0.50", "0.01"],
    ["no less than min", fee({ type: "percent", value: "2", min: "30" }), "500", "30.00"],
    ["no more than max", fee({ type: "percent", value: "2", max: "99" }), "9999", "99.00"],
    ["the least of unknown", fee({ type: "percent", value: "2", min: "30" }), null, "30.00"],
    [
      "free whatever min",
      fee({ type: "percent", value: "2", min: "30", free_from: "1" }),
      "1",
      "0.00",
    ],
  ])("should ask %s", (_name, given, amount, expected) => {
    expect(codFee(given, amount)).toBe(expected)
  })

  it("should be the share in whole paise, half up, for every amount", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.integer({ min: 0, max: 10_000 }),
        (paise, hundredths) => {
          const amount = `${Math.floor(paise / 100)}.${String(paise % 100).padStart(2, "0")}`
          const value = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`
          const exact = (BigInt(paise) * BigInt(hundredths) * 2n + 10_000n) / 20_000n
          const answer = codFee(fee({ type: "percent", value }), amount)

          return answer === `${exact / 100n}.${String(exact % 100n).padStart(2, "0")}`
        }
      )
    )
  })
})
