import fc from "fast-check"
import { compareSizes, normalizeSize, parseSizes } from "../sizes"

describe("normalizeSize", () => {
  it.each([
    ["Large", "L"],
    ["x-small", "XS"],
    ["XX-Large", "XXL"],
    ["XXX-Large", "3XL"],
    ["4X-Large", "4XL"],
    ["M", "M"],
    ["Small/Medium", "S/M"],
    ["LARGE / XL", "L/XL"],
    ["2XL/3XL", "XXL/3XL"],
    ["34", "34"],
    ["SIZE_164", "164"],
    ["11-12 Y", "11-12Y"],
    ["10-11 Years", "10-11Y"],
    ["Free Size", "Free Size"],
    ["onesize", "Free Size"],
  ])("should write %s as %s", (label, size) => {
    expect(normalizeSize(label)).toBe(size)
  })

  it.each(["", "big", "S/M/L", "0", "-4", "1234", "L/huge"])("should refuse %p", (label) => {
    expect(normalizeSize(label)).toBeNull()
  })

  it("should leave a normalised size as it is", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("Large", "XX-Large", "Small/Medium", "SIZE_164", "9-10 Y", "fs", "28"),
        (label) => {
          const size = normalizeSize(label)!
          expect(normalizeSize(size)).toBe(size)
        }
      )
    )
  })
})

describe("parseSizes", () => {
  it("should order sizes, drop repeats and blanks, and name what it does not know", () => {
    expect(parseSizes("XX-Large, Small,M,medium, ,X-Small,giant")).toEqual({
      sizes: ["XS", "S", "M", "XXL"],
      unknown: ["giant"],
    })
  })

  it("should order numbers by value and ages by their start", () => {
    expect(parseSizes("34,8,128").sizes).toEqual(["8", "34", "128"])
    expect(["10-11Y", "4-6Y", "L"].sort(compareSizes)).toEqual(["L", "4-6Y", "10-11Y"])
  })
})
