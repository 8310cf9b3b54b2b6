import { isGstin } from "@bodycon/kit"
import { drawGarment } from "@bodycon/product-art"
import { CATEGORIES, PRODUCTS } from "../data/catalogue"
import { LISTINGS } from "../data/listings"
import { REVIEWS } from "../data/reviews"
import { CATEGORY_CHARTS, DEFAULT_CHART } from "../data/size-charts"
import { SUPPLIERS } from "../data/suppliers"
import { SIZES } from "../data/types"

const repeated = (values: string[]): string[] =>
  values.filter((value, i) => values.indexOf(value) !== i)

const STATE_CODES: Record<string, string> = {
  Gujarat: "24",
  Delhi: "07",
  Rajasthan: "08",
  "Tamil Nadu": "33",
  Maharashtra: "27",
  "West Bengal": "19",
}

/** Chapters 61 and 62: blouses, dresses, sets, skirts and trousers of women. */
const HSN = /^(610[46]|620[46])\d{2}$/

describe("demo catalogue", () => {
  it("should hold at least 72 products in six categories", () => {
    expect(PRODUCTS.length).toBeGreaterThanOrEqual(72)
    expect(CATEGORIES.map(({ name }) => name)).toEqual([
      "Bodycon Dresses",
      "Crop Tops",
      "Co-ord Sets",
      "Party Wear",
      "Skirts",
      "Bottoms",
    ])
    expect(CATEGORIES.every(({ products }) => products.length >= 10)).toBe(true)
  })

  it("should give no handle, SKU or description twice", () => {
    expect(repeated(PRODUCTS.map(({ handle }) => handle))).toEqual([])
    expect(repeated(PRODUCTS.map(({ description }) => description))).toEqual([])
    expect(repeated(PRODUCTS.flatMap(({ variants }) => variants.map(({ sku }) => sku)))).toEqual([])
  })

  it.each(PRODUCTS.map((product) => [product.handle, product] as const))(
    "should describe %s in full",
    (_, product) => {
      const { metadata, variants, colours, price } = product
      expect(product.description.length).toBeGreaterThan(120)
      expect(product.hs_code).toMatch(HSN)
      expect(product.weight).toBeGreaterThan(100)
      for (const key of [
        "brand",
        "fabric",
        "care",
        "occasion",
        "fit_type",
        "pattern",
        "neckline",
        "sleeve",
      ]) {
        expect(metadata[key]).toEqual(expect.stringMatching(/\S/))
      }
      expect(metadata.mrp).toMatch(/^\d+99\.00$/)
      expect(Number(metadata.mrp)).toBeGreaterThan(price)
      expect(price % 100).toBe(99)
      expect(colours.length).toBeGreaterThanOrEqual(1)
      expect(colours.length).toBeLessThanOrEqual(3)
      expect(variants).toHaveLength(colours.length * SIZES.length)
      expect(metadata.parcel).toEqual({
        length_cm: expect.any(Number),
        breadth_cm: expect.any(Number),
        height_cm: expect.any(Number),
      })
      for (const { art } of colours) {
        expect(drawGarment(art)).not.toMatch(/NaN|undefined/)
      }
    }
  )

  it("should price every piece inside the 5 % GST slab", () => {
    // Taxable value = price / 1.05 ≤ ₹2,500.
    expect(PRODUCTS.filter(({ price }) => price * 100 > 2500 * 105)).toEqual([])
  })
})

describe("demo suppliers", () => {
  it("should be reached by two APIs, two WhatsApps, one e-mail and one by hand", () => {
    expect(SUPPLIERS.map(({ channel }) => channel).sort()).toEqual([
      "api",
      "api",
      "email",
      "manual",
      "whatsapp",
      "whatsapp",
    ])
  })

  it.each(SUPPLIERS.map((supplier) => [supplier.code, supplier] as const))(
    "should know %s well enough to collect a parcel",
    (_, { gstin, phone, pickup_address }) => {
      expect(isGstin(gstin!)).toBe(true)
      expect(gstin!.slice(0, 2)).toBe(STATE_CODES[pickup_address.province])
      expect(phone).toMatch(/^[6-9]\d{9}$/)
      expect(pickup_address.postal_code).toMatch(/^[1-9]\d{5}$/)
      // Shiprocket wants a house number and at least ten characters.
      expect(pickup_address.address_1).toMatch(/^(?=.*\d).{10,}$/)
    }
  )

  it("should list every variant at a cost below its price, and some with two suppliers", () => {
    const prices = new Map(
      PRODUCTS.flatMap((p) => p.variants.map((v) => [v.sku, p.price] as const))
    )
    const holders = new Map<string, number>()
    for (const listing of LISTINGS) {
      holders.set(listing.sku, (holders.get(listing.sku) ?? 0) + 1)
      expect(Number(listing.cost_price)).toBeLessThan(prices.get(listing.sku)!)
      expect(listing.reported_stock).toBeGreaterThanOrEqual(listing.safety_buffer)
    }
    expect(holders.size).toBe(prices.size)
    const shared = [...holders.values()].filter((count) => count === 2).length
    expect(shared).toBeGreaterThan(prices.size / 10)
    expect(shared).toBeLessThan(prices.size)
    expect(repeated(LISTINGS.map((l) => `${l.supplier_code} ${l.supplier_sku}`))).toEqual([])
    expect(new Set(LISTINGS.map((l) => l.supplier_code)).size).toBe(SUPPLIERS.length)
  })
})

describe("demo size charts", () => {
  it("should cover every category and grow with the size", () => {
    expect(CATEGORY_CHARTS.map(({ handle }) => handle)).toEqual(
      CATEGORIES.map(({ handle }) => handle)
    )
    for (const { rows } of [...CATEGORY_CHARTS, DEFAULT_CHART]) {
      expect(rows.map(({ size }) => size)).toEqual([...SIZES])
      const waists = rows.map(({ measurements }) => measurements.waist!)
      waists.forEach(({ min, max }, i) => {
        expect(max).toBeGreaterThan(min)
        expect(min).toBe(waists[i - 1]?.max ?? min)
      })
    }
  })
})

describe("demo reviews", () => {
  it("should be a few hundred with ratings as shops have them", () => {
    expect(REVIEWS.length).toBeGreaterThan(300)
    const average = REVIEWS.reduce((sum, { rating }) => sum + rating, 0) / REVIEWS.length
    expect(average).toBeGreaterThan(3.8)
    expect(average).toBeLessThan(4.7)
    expect(repeated(REVIEWS.map(({ external_id }) => external_id))).toEqual([])
    expect(REVIEWS.some(({ content }) => /[{}]/.test(content))).toBe(false)
  })

  it("should lean small for products that run small, and large for those that run large", () => {
    const share = (runs: string, fit: string): number => {
      const handles = new Set(PRODUCTS.filter((p) => p.runs === runs).map((p) => p.handle))
      const about = REVIEWS.filter(({ handle }) => handles.has(handle))
      return about.filter((review) => review.fit === fit).length / about.length
    }
    expect(share("small", "small")).toBeGreaterThan(0.4)
    expect(share("large", "large")).toBeGreaterThan(0.3)
    expect(share("true", "true")).toBeGreaterThan(0.6)
  })
})
