import fc from "fast-check"
import { correctSpelling, editDistance } from "../spelling"

const lexicon = new Map([
  ["palazzo", 500],
  ["kurta", 2700],
  ["kurti", 2700],
  ["saree", 40],
  ["dress", 2100],
  ["black", 1500],
  ["block", 50],
])
const SETTINGS = { oneTypoFrom: 4, twoTyposFrom: 8 }

describe("correctSpelling", () => {
  it.each([
    ["palazo kurrta", "palazzo kurta"],
    ["saere", "saree"],
    ["blck dress", "black dress"],
    ["Dres", "dress"],
  ])("should take %s for %s", (query, meant) => {
    expect(correctSpelling(query, lexicon, SETTINGS)).toBe(meant)
  })

  it.each(["kurta dress", "dresses", "sarees", "drs", "washing machine", "xaree"])(
    "should leave %s alone",
    (query) => {
      expect(correctSpelling(query, lexicon, SETTINGS)).toBeNull()
    }
  )
})

describe("editDistance", () => {
  const words = fc.string({ maxLength: 8, unit: fc.constantFrom("a", "b", "c") })

  it("should be zero for equal words only, and the same both ways", () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(editDistance(a, b, 20) === 0).toBe(a === b)
        expect(editDistance(a, b, 20)).toBe(editDistance(b, a, 20))
      })
    )
  })

  it.each([
    ["dress", "dres", 1],
    ["saree", "saere", 1],
    ["kurta", "kurti", 1],
    ["palazzo", "plazo", 2],
  ])("should count from %s to %s", (a, b, distance) => {
    expect(editDistance(a, b, 5)).toBe(distance)
  })
})
