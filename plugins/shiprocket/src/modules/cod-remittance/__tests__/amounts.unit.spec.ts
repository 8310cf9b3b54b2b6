import { deductsBelowZero, settleAmounts } from "../amounts"
import type { ReadAmounts } from "../amounts"

const line = (
  collected: string | null,
  remitted: string | null,
  charges: string | null
): ReadAmounts => ({ collected, remitted, charges })

describe("deductsBelowZero", () => {
  it.each([
    ["charges above zero", [line("100.00", "60.00", "40.00")], false],
    ["charges below zero", [line("100.00", null, "-40.00")], true],
    [
      "mostly below zero, one given back",
      [line("1.00", null, "-1.00"), line("2.00", null, "-1.00"), line("3.00", null, "1.00")],
      true,
    ],
    ["only a reversal", [line("-100.00", "-60.00", "-40.00")], false],
    ["no charges", [line("100.00", "100.00", null), line("100.00", "100.00", "0.00")], false],
    ["no lines", [], false],
  ] as const)("should tell by the lines on which money came: %s", (_name, rows, below) => {
    expect(deductsBelowZero([...rows])).toBe(below)
  })
})

describe("settleAmounts", () => {
  it.each([
    ["all three", line("100.00", "60.00", "40.00"), false, ["100.00", "60.00", "40.00"]],
    [
      "all three, below zero",
      line("100.00", "60.00", "-40.00"),
      false,
      ["100.00", "60.00", "40.00"],
    ],
    ["a shortage", line("100.00", "50.00", "40.00"), false, ["100.00", "50.00", "40.00"]],
    ["no remittance", line("100.00", null, "40.00"), false, ["100.00", "60.00", "40.00"]],
    ["no collection", line(null, "60.00", "40.00"), false, ["100.00", "60.00", "40.00"]],
    [
      "no collection, below zero",
      line(null, "60.00", "-40.00"),
      true,
      ["100.00", "60.00", "40.00"],
    ],
    ["a reversal", line("-100.00", "-60.00", "-40.00"), false, ["-100.00", "-60.00", "-40.00"]],
    ["a charge alone", line(null, "-40.00", "40.00"), false, ["0.00", "-40.00", "40.00"]],
    ["a charge given back", line("0.00", "40.00", "-40.00"), false, ["0.00", "40.00", "-40.00"]],
    ["money alone", line(null, "60.00", null), false, ["60.00", "60.00", "0.00"]],
  ] as const)("should settle %s", (_name, read, below, [collected, remitted, charges]) => {
    expect(settleAmounts(read, below)).toEqual({ collected, remitted, charges })
  })

  it("should say nothing of a line without money", () => {
    expect(settleAmounts(line(null, null, "40.00"), false)).toBeNull()
  })
})
