import { countStates, matchAwb, totalsOf } from "../match"
import type { ParcelFacts } from "../types"
import { volumetricG } from "../../../lib/measures"
import { judgeWeight } from "../weights"

const parcel = (change: Partial<ParcelFacts> = {}): ParcelFacts => ({
  id: "shpm_1",
  awb: "19000001",
  order_id: "order_1",
  reference: "PO-1",
  payment_method: "cod",
  cod_amount: "1499.50",
  is_delivered: true,
  courier_name: "Sadak Surface",
  weight_g: 600,
  length_cm: 30,
  breadth_cm: 25,
  height_cm: 4,
  ...change,
})
const came = (remitted: string, charges = "0.00") => ({ remitted, charges })

describe("matchAwb", () => {
  it.each([
    ["all of it", [came("1499.50")], "matched", "0.00"],
    ["all of it less fees", [came("1459.50", "40.00")], "matched", "0.00"],
    ["two parts", [came("700.00"), came("759.50", "40.00")], "matched", "0.00"],
    ["a paisa less", [came("1499.49")], "short", "-0.01"],
    ["a paisa more", [came("1499.51")], "over", "0.01"],
    ["one part", [came("749.75")], "short", "-749.75"],
    ["money that was taken back", [came("1499.50"), came("-1499.50")], "short", "-1499.50"],
    ["one part too many", [came("749.75"), came("749.75"), came("749.75")], "over", "749.75"],
  ] as const)("should know %s", (_name, rows, state, difference) => {
    expect(matchAwb([...rows], parcel())).toEqual({
      state,
      difference,
      expected: "1499.50",
      unknown_reason: null,
    })
  })

  it.each([
    ["no_parcel", undefined],
    ["prepaid", parcel({ payment_method: "prepaid" })],
    ["not_delivered", parcel({ is_delivered: false })],
  ] as const)("should not know it: %s", (unknown_reason, facts) => {
    expect(matchAwb([came("1499.50")], facts)).toEqual({
      state: "unknown",
      unknown_reason,
      expected: null,
      difference: null,
    })
  })
})

it("should leave repeated rows out of the sums, and count them", () => {
  const row = { collected: "0.10", remitted: "0.20", charges: "0.30" }
  const rows = [
    { ...row, state: "matched" as const },
    { ...row, state: "short" as const },
    { ...row, state: "repeated" as const },
  ]
  expect(totalsOf(rows)).toEqual({ collected: "0.20", remitted: "0.40", charges: "0.60" })
  expect(countStates(rows)).toEqual({ matched: 1, short: 1, over: 0, unknown: 0, repeated: 1 })
})

describe("weights", () => {
  it.each([
    [30, 25, 4, 600],
    [10, 10, 10, 200],
    [33, 22, 11.5, 1670],
    [0.6, 0.6, 0.6, 1],
  ])("should reckon %f × %f × %f cm as %i g", (length, breadth, height, grams) => {
    expect(volumetricG(length, breadth, height)).toBe(grams)
  })

  it("should judge by the larger of dead and volumetric weight", () => {
    expect(judgeWeight(700, parcel({ weight_g: 700 }))).toMatchObject({ verdict: "fair" })
    expect(judgeWeight(600, parcel({ weight_g: 100 }))).toMatchObject({
      verdict: "fair",
      chargeable_g: 600,
    })
    expect(judgeWeight(601, parcel({ weight_g: 100 }))).toMatchObject({
      verdict: "overcharged",
      parcel_g: 100,
      volumetric_g: 600,
    })
    expect(judgeWeight(601, undefined)).toMatchObject({ verdict: "unknown", parcel_g: null })
  })
})
