import { compareSizes } from "../size-order"

describe("compareSizes", () => {
  it("should order letters, then numbers, then names", () => {
    const sizes = ["Free Size", "34", "M", "XXL", "S/M", "8", "3XL", "XS", "S"]
    expect(sizes.sort(compareSizes)).toEqual([
      "XS",
      "S",
      "S/M",
      "M",
      "XXL",
      "3XL",
      "8",
      "34",
      "Free Size",
    ])
  })
})
