import { isFeeRight } from "../fee-line"
import type { FeeLine } from "../fee-line"

const line = (given: Partial<FeeLine> = {}): FeeLine => ({
  variant_id: null,
  quantity: "1",
  unit_price: "49",
  is_tax_inclusive: true,
  ...given,
})

describe("isFeeRight", () => {
  it.each([
    ["no line for no fee", [], "0.00", true],
    ["a line for no fee", [line({ unit_price: "0" })], "0", false],
    ["the fee", [line()], "49.00", true],
    ["no line for a fee", [], "49", false],
    ["another amount", [line({ unit_price: "48.99" })], "49", false],
    ["two lines", [line(), line()], "49", false],
    ["two pieces", [line({ quantity: "2" })], "49", false],
    ["a fee with tax on top", [line({ is_tax_inclusive: false })], "49", false],
    ["a product that says it is the fee", [line({ variant_id: "variant_1" })], "49", false],
  ])("should judge %s", (_name, lines, fee, isRight) => {
    expect(isFeeRight(lines, fee)).toBe(isRight)
  })
})
