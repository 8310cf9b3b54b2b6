import fc from "fast-check"
import type { CatalogueRow } from "../catalogue-row"
import { pictureKey } from "../garment-art"
import { guessGarmentKind } from "../garment-kinds"
import { identifyRow, skuOf } from "../identity"
import { planProduct } from "../product-plan"
import { displayTitle, readTitle } from "../title-facts"

const row: CatalogueRow = {
  brand: "acme & co",
  title: "floral rayon v-neck sleeveless womens a-line dress - navy",
  category: "Westernwear-Women",
  sizes: ["S", "M", "S/M"],
  mrp: "1999.00",
  price: "999.99",
  stock: 4,
}

describe("planProduct", () => {
  it("should make a product with a variant a size", () => {
    const plan = planProduct(row)
    expect(plan).toMatchObject({
      title: "Floral Rayon V-Neck Sleeveless A-Line Dress - Navy",
      color: "Navy",
      hs_code: "6204",
      weight: 350,
      material: "Rayon",
      mrp: "1999.00",
      metadata: {
        mrp: "1999.00",
        brand: "Acme & Co",
        fabric: "Rayon",
        pattern: "Floral",
        fit_type: "A-Line",
        neckline: "V Neck",
        sleeve: "Sleeveless",
        occasion: "Casual",
        parcel: { length_cm: 30, breadth_cm: 25, height_cm: 3 },
      },
      categories: [
        { name: "Dresses", handle: "dresses" },
        { name: "Western Wear", handle: "western-wear" },
      ],
    })
    expect(
      plan.variants.map(({ size, price, cost_price, stock }) => [size, price, cost_price, stock])
    ).toEqual([
      ["S", "999.99", "599.99", 4],
      ["M", "999.99", "599.99", 4],
      ["S/M", "999.99", "599.99", 4],
    ])
  })

  it("should give each size a SKU of its own", () => {
    const skus = planProduct(row).variants.map((variant) => variant.sku)
    expect(new Set(skus).size).toBe(3)
    expect(skus[2]).toMatch(/^CAT-[0-9A-F]{12}-S-M$/)
  })
})

describe("identifyRow", () => {
  const texts = fc.string({ minLength: 1, maxLength: 40 })

  it("should be the same for the same row and not depend on the stock", () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(), (brand, title, stock) => {
        expect(identifyRow({ ...row, brand, title, stock })).toEqual(
          identifyRow({ ...row, brand, title })
        )
      })
    )
  })

  it("should differ when anything that is sold differs", () => {
    const ids = [row, { ...row, price: "998.00" }, { ...row, sizes: ["S"] }, { ...row, brand: "b" }]
      .map(identifyRow)
      .map(({ handle }) => handle)
    expect(new Set(ids).size).toBe(4)
  })

  it("should make handles and SKUs that need no escaping", () => {
    fc.assert(
      fc.property(texts, texts, (brand, title) => {
        const identity = identifyRow({ ...row, brand, title })
        expect(identity.handle).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
        expect(skuOf(identity, "Free Size")).toMatch(/^[A-Z0-9-]+$/)
      })
    )
  })
})

describe("guessGarmentKind", () => {
  it.each([
    ["solid polyester blend womens bodycon dress - green", "bodycon-dress"],
    ["printed cotton womens shirt dress - blue", "dress"],
    ["womens kurta with palazzo set - pink", "kurta-set"],
    ["printed straight kurta - pink", "kurta"],
    ["womens denim jacket - blue", "jacket"],
    ["regular fit denim womens jeans - indigo", "jeans"],
    ["cotton lycra womens crop top - black", "crop-top"],
    ["solid cotton collar neck womens co-ordinate set - coral", "co-ord-set"],
    ["printed womens night suit - blue", "nightwear"],
    ["solid sleeveless polyester womens jumpsuit - navy", "jumpsuit"],
    ["something else entirely", "other"],
  ])("should take %s for a %s", (title, kind) => {
    expect(guessGarmentKind(title).id).toBe(kind)
  })
})

describe("readTitle", () => {
  it("should say Multi when the title names no colour", () => {
    expect(readTitle("womens printed dress").color).toBe("Multi")
    expect(readTitle("womens dress - 3 piece (new)").color).toBe("Multi")
  })

  it("should not empty a title that only says womens", () => {
    expect(displayTitle("womens")).toBe("womens")
  })
})

describe("pictureKey", () => {
  it("should share pictures among shades of a colour and know every kind", () => {
    expect(pictureKey({ kind: "kurta", color: "Peacock" })).toBe("kurta-teal")
    expect(pictureKey({ kind: "kurta", color: "Turquoise" })).toBe("kurta-teal")
    expect(pictureKey({ kind: "other", color: "Multi" })).toBe("dress-multi")
  })
})
