import fc from "fast-check"
import { discountPercent, type SearchableProduct, toProductDocument } from "../document"

const variant = (size: string, stocked: number, reserved: number, price: number, rank: number) => ({
  id: `variant_${size}`,
  manage_inventory: true,
  allow_backorder: false,
  variant_rank: rank,
  options: [
    { value: size, option: { title: "Size" } },
    { value: "Wine", option: { title: "Color" } },
  ],
  calculated_price: { calculated_amount: price },
  inventory_items: [
    {
      required_quantity: 1,
      inventory: {
        location_levels: [{ stocked_quantity: stocked, reserved_quantity: reserved }],
      },
    },
  ],
})

const product: SearchableProduct = {
  id: "prod_1",
  handle: "ruched-dress",
  title: "Ruched Bodycon Dress",
  status: "published",
  thumbnail: "/front.webp",
  created_at: "2026-11-20T10:00:00.000Z",
  metadata: {
    mrp: "1999.00",
    brand: "Bodycon",
    fabric: "Cotton",
    occasion: "Party, Date Night",
    fit_type: "Bodycon",
    pattern: "Solid",
    popularity: 12,
  },
  images: [
    { url: "/back.webp", rank: 2 },
    { url: "/side.webp", rank: 1 },
    { url: "/front.webp", rank: 0 },
  ],
  categories: [
    {
      name: "Bodycon Dresses",
      handle: "bodycon-dresses",
      parent_category: { name: "Dresses", handle: "dresses" },
    },
  ],
  sales_channels: [{ id: "sc_1" }],
  variants: [variant("M", 3, 3, 999, 1), variant("S", 2, 1, 1099, 0), variant("L", 0, 0, 899, 2)],
}

describe("toProductDocument", () => {
  it("should carry what a card, a filter and a query need", () => {
    expect(toProductDocument(product)).toEqual({
      id: "prod_1",
      handle: "ruched-dress",
      title: "Ruched Bodycon Dress",
      brand: "Bodycon",
      category_names: ["Bodycon Dresses", "Dresses"],
      category_handles: ["bodycon-dresses", "dresses"],
      colors: ["Wine"],
      fabric: "Cotton",
      pattern: "Solid",
      occasion: ["Party", "Date Night"],
      fit_type: "Bodycon",
      keywords: expect.stringContaining("body con"),
      sizes: ["S", "M", "L"],
      sizes_in_stock: ["S"],
      in_stock: true,
      thumbnail: "/front.webp",
      hover_image: "/side.webp",
      price: 1099,
      mrp: 1999,
      discount_percent: 45,
      rating: null,
      review_count: 0,
      popularity: 12,
      created_at: "2026-11-20T10:00:00.000Z",
      status: "published",
      sales_channel_ids: ["sc_1"],
    })
  })

  it("should show the cheapest price when every size is sold out", () => {
    const soldOut = {
      ...product,
      variants: [variant("S", 0, 0, 1099, 0), variant("M", 1, 1, 899, 1)],
    }
    expect(toProductDocument(soldOut)).toMatchObject({
      price: 899,
      in_stock: false,
      sizes_in_stock: [],
      sizes: ["S", "M"],
    })
  })

  it("should not add up stock of two locations to one piece", () => {
    const pair = variant("S", 1, 0, 500, 0)
    pair.inventory_items[0].required_quantity = 2
    pair.inventory_items[0].inventory.location_levels = [
      { stocked_quantity: 1, reserved_quantity: 0 },
      { stocked_quantity: 1, reserved_quantity: 0 },
    ]
    expect(toProductDocument({ ...product, variants: [pair] }).in_stock).toBe(false)
  })

  it("should count untracked and back-ordered variants as in stock", () => {
    const untracked = { ...variant("S", 0, 0, 500, 0), manage_inventory: false }
    const backorder = { ...variant("M", 0, 0, 500, 1), allow_backorder: true }
    const document = toProductDocument({ ...product, variants: [untracked, backorder] })
    expect(document.sizes_in_stock).toEqual(["S", "M"])
  })

  it("should take the rating from the link, and none without reviews", () => {
    const rated = toProductDocument({ ...product, product_rating: { average: "4.5", count: 8 } })
    const unrated = toProductDocument({ ...product, product_rating: { average: 0, count: 0 } })
    expect(rated).toMatchObject({ rating: 4.5, review_count: 8 })
    expect(unrated).toMatchObject({ rating: null, review_count: 0 })
  })

  it("should make a document of a bare product", () => {
    const bare = { id: "prod_2", handle: "bare", title: "Bare", status: "draft" }
    expect(toProductDocument(bare)).toMatchObject({
      price: null,
      mrp: null,
      discount_percent: 0,
      in_stock: false,
      sizes: [],
      occasion: [],
      keywords: "",
    })
  })
})

describe("discountPercent", () => {
  it("should never promise more than the price gives", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.integer({ min: 0, max: 10_000_000 }),
        (mrpPaise, pricePaise) => {
          const percent = discountPercent(mrpPaise / 100, pricePaise / 100)
          expect(Number.isInteger(percent)).toBe(true)
          expect(percent).toBeGreaterThanOrEqual(0)
          expect(percent * mrpPaise).toBeLessThanOrEqual(Math.max((mrpPaise - pricePaise) * 100, 0))
        }
      )
    )
  })
})
