import { fitPoolsOf, toProductSizing } from "../product-sizing"

describe("toProductSizing", () => {
  it("should read brand, cut, sizes and the category path, the deepest first", () => {
    const product = toProductSizing({
      id: "prod_1",
      metadata: { brand: " Bodycon ", fit_type: "A-line" },
      options: [
        { title: "Color", values: [{ value: "Black" }] },
        { title: "size", values: [{ value: "S" }, { value: "M" }] },
      ],
      categories: [
        { id: "pcat_mini", mpath: "pcat_dresses.pcat_mini" },
        { id: "pcat_party", mpath: "pcat_party" },
      ],
    })
    expect(product).toEqual({
      product_id: "prod_1",
      brand: "bodycon",
      fit_type: "A-line",
      sizes: ["S", "M"],
      category_ids: ["pcat_mini", "pcat_party"],
      category_path: ["pcat_mini", "pcat_dresses", "pcat_party"],
    })
    expect(fitPoolsOf(product)).toEqual([
      { scope: "category", target: "pcat_mini" },
      { scope: "category", target: "pcat_party" },
      { scope: "brand", target: "bodycon" },
    ])
  })

  it("should cope with a bare product", () => {
    expect(toProductSizing({ id: "prod_1" })).toEqual({
      product_id: "prod_1",
      brand: "",
      fit_type: null,
      sizes: [],
      category_ids: [],
      category_path: [],
    })
  })
})
