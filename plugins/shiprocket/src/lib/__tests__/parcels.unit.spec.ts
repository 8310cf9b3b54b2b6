import fc from "fast-check"
import { chargeableG, packTogether, pieceSize, pieceWeight } from "../measures"
import { planParcels, withoutPlaces } from "../parcels"
import type { CartLine, Origin } from "../parcels"

const line = (variant_id: string, quantity = 1, change: Partial<CartLine> = {}): CartLine => ({
  variant_id,
  quantity,
  weight_g: 600,
  length_cm: 30,
  breadth_cm: 24,
  height_cm: 4,
  ...change,
})
const surat: Origin = { location_id: "sloc_surat", pincode: "395002", available: 9 }
const jaipur: Origin = { location_id: "sloc_jaipur", pincode: "302001", available: 9 }

describe("pieceSize", () => {
  it("should take what a product says and a garment's sides for what is no length", () => {
    const garment = { length_cm: 30, breadth_cm: 24, height_cm: 4 }
    for (const nothing of [undefined, null, "", { length_cm: 0, height_cm: "tall" }]) {
      expect(pieceSize(nothing)).toEqual(garment)
    }
    expect(pieceSize({ length_cm: "42.5", height_cm: 9 })).toEqual({
      ...garment,
      length_cm: 42.5,
      height_cm: 9,
    })
  })
})

describe("pieceWeight", () => {
  it("should take the first weight there is", () => {
    expect(pieceWeight(null, "650")).toBe(650)
    expect(pieceWeight(0, undefined, null)).toBe(400)
  })
})

describe("chargeableG", () => {
  it("should charge the greater of actual and volumetric weight", () => {
    expect(chargeableG(line("v1", 1, { weight_g: 400 }))).toBe(576)
    expect(chargeableG(line("v1", 1, { weight_g: 900 }))).toBe(900)
  })

  it("should count the widest sides once and add up the heights", () => {
    const lines = [
      line("v1", 2, { weight_g: 100 }),
      line("v2", 1, { weight_g: 100, length_cm: 40, height_cm: 2 }),
    ]
    expect(chargeableG(packTogether(lines))).toBe((40 * 24 * 10) / 5)
  })

  it("should never charge less for more", () => {
    const some = fc.record({
      quantity: fc.integer({ min: 1, max: 5 }),
      weight_g: fc.integer({ min: 1, max: 3000 }),
      length_cm: fc.integer({ min: 1, max: 80 }),
      breadth_cm: fc.integer({ min: 1, max: 80 }),
      height_cm: fc.integer({ min: 1, max: 40 }),
    })
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 6 }), some, (lines, more) => {
        expect(chargeableG(packTogether([...lines, more]))).toBeGreaterThanOrEqual(
          chargeableG(packTogether(lines))
        )
      })
    )
  })
})

describe("planParcels", () => {
  it("should send as much as possible from one place", () => {
    const origins = new Map([
      ["v1", [jaipur, surat]],
      ["v2", [surat]],
      ["v3", [surat]],
    ])
    expect(planParcels([line("v1"), line("v2", 2), line("v3")], origins, "110001")).toEqual([
      { pickup_pincode: "395002", weight_g: 2400 },
    ])
  })

  it("should make a parcel per place, and one from the default for what has none", () => {
    const origins = new Map([
      ["v1", [jaipur]],
      ["v2", [surat]],
      ["v4", [{ ...surat, available: 0 }]],
    ])
    expect(
      planParcels(
        ["v1", "v2", "v3", "v4"].map((id) => line(id)),
        origins,
        "110001"
      )
    ).toEqual([
      { pickup_pincode: "302001", weight_g: 600 },
      { pickup_pincode: "395002", weight_g: 600 },
      { pickup_pincode: "110001", weight_g: 1200 },
    ])
  })

  it("should prefer a place that has every piece of a line", () => {
    const origins = new Map([["v1", [{ ...jaipur, available: 1 }, surat]]])
    expect(planParcels([line("v1", 2)], origins, "110001")).toEqual([
      { pickup_pincode: "395002", weight_g: 1200 },
    ])
    const few = new Map([["v1", [{ ...jaipur, available: 1 }]]])
    expect(planParcels([line("v1", 2)], few, "110001")).toEqual([
      { pickup_pincode: "302001", weight_g: 1200 },
    ])
  })

  it("should leave no line out, whatever is kept where", () => {
    const place = fc.record({
      location_id: fc.constantFrom("a", "b", "c"),
      pincode: fc.constant("395002"),
      available: fc.integer({ min: 0, max: 3 }),
    })
    const shelf = fc.uniqueArray(place, { maxLength: 3, selector: (one) => one.location_id })
    const wanted = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), shelf), { minLength: 1 })
    fc.assert(
      fc.property(wanted, (cart) => {
        const heavy = { weight_g: 1000, length_cm: 1, breadth_cm: 1, height_cm: 1 }
        const lines = cart.map(([quantity], i) => line(`v${i}`, quantity, heavy))
        const origins = new Map(cart.map(([, places], i) => [`v${i}`, places]))
        const planned = planParcels(lines, origins, "110001")
        const weight = planned.reduce((sum, parcel) => sum + parcel.weight_g, 0)
        expect(weight).toBe(lines.reduce((sum, one) => sum + one.quantity * 1000, 0))
      })
    )
  })
})

describe("withoutPlaces", () => {
  const places = (...list: Origin[]) => new Map([["v1", list]])

  it("should leave out what nobody serves from, as long as another place has the goods", () => {
    expect(withoutPlaces(places(jaipur, surat), new Set(["302001"]))).toEqual(places(surat))
  })

  it("should say when nothing changes", () => {
    const empty = { ...surat, available: 0 }
    expect(withoutPlaces(places(jaipur, surat), new Set(["110001"]))).toBeNull()
    expect(withoutPlaces(places(jaipur), new Set(["302001"]))).toBeNull()
    expect(withoutPlaces(places(jaipur, empty), new Set(["302001"]))).toBeNull()
  })
})
