import { chooseCourier, offerForMode } from "../couriers"
import type { CourierOffer } from "../couriers"
import { fallbackAmount, quoteParcels, summariseServiceability } from "../quotes"

const offer = (change: Partial<CourierOffer>): CourierOffer => ({
  id: 1,
  name: "One",
  rate: "80.00",
  cod: true,
  surface: true,
  rating: 4,
  days: 5,
  recommended: false,
  ...change,
})
const road = offer({ id: 1, rate: "80.10", days: 5 })
const roadDear = offer({ id: 2, rate: "95.00", days: 3, recommended: true, cod: false })
const air = offer({ id: 3, rate: "140.20", days: 2, surface: false, rating: 4.8 })
const options = {
  handling_days: 1,
  fallback: {
    surface: { base: "79", step: "40", step_g: 500, min_days: 4, max_days: 8 },
    express: { base: "129", step: "70", step_g: 500, min_days: 2, max_days: 4 },
  },
}
const known = (offers: CourierOffer[], weight_g = 500) => ({ weight_g, offers, estimated: false })
const unknown = { weight_g: 900, offers: null, estimated: true }
const NOW = new Date("2026-01-05T20:00:00Z")

describe("couriers", () => {
  it("should choose by each rule", () => {
    const offers = [road, roadDear, air]
    expect(chooseCourier(offers, "cheapest")?.id).toBe(1)
    expect(chooseCourier(offers, "fastest")?.id).toBe(3)
    expect(chooseCourier(offers, "recommended")?.id).toBe(2)
    expect(chooseCourier(offers, "best_rated")?.id).toBe(3)
    expect(chooseCourier([], "cheapest")).toBeNull()
  })

  it("should offer road as surface and air as express, and what there is otherwise", () => {
    expect(offerForMode([road, air], "surface")?.id).toBe(1)
    expect(offerForMode([road, air], "express")?.id).toBe(3)
    expect(offerForMode([road, roadDear], "express")?.id).toBe(2)
    expect(offerForMode([air], "surface")?.id).toBe(3)
  })
})

describe("quoteParcels", () => {
  it("should add up the parcels of several suppliers and promise the latest", () => {
    expect(quoteParcels([known([road]), known([air, roadDear])], "surface", options)).toEqual({
      amount: "175.10",
      days: 6,
      serviceable: true,
      cod: true,
      estimated: false,
    })
  })

  it("should price what cannot be asked by the merchant's table, never at zero", () => {
    expect(quoteParcels([unknown], "surface", options)).toEqual({
      amount: "119.00",
      days: 9,
      serviceable: true,
      cod: true,
      estimated: true,
    })
    expect(quoteParcels([known([])], "express", options)).toMatchObject({
      amount: "129.00",
      serviceable: false,
    })
  })

  it("should take cash only when every parcel can be paid at the door", () => {
    const prepaid = known([{ ...air, cod: false }])
    expect(quoteParcels([known([road]), known([air])], "surface", options).cod).toBe(true)
    expect(quoteParcels([known([road]), prepaid], "surface", options).cod).toBe(false)
    expect(quoteParcels([known([road]), known([])], "surface", options).cod).toBe(false)
  })

  it.each([
    [1, "79.00"],
    [500, "79.00"],
    [501, "119.00"],
    [1000, "119.00"],
    [1001, "159.00"],
  ])("should charge %i g at ₹%s", (weight, amount) => {
    expect(fallbackAmount(options.fallback.surface, weight)).toBe(amount)
  })
})

describe("summariseServiceability", () => {
  it("should give dates in IST, with hand-over, from the fastest to the slowest", () => {
    expect(summariseServiceability([known([road, air])], options, NOW)).toEqual({
      serviceable: true,
      cod: true,
      min_date: "2026-01-09",
      max_date: "2026-01-12",
      estimated: false,
    })
  })

  it("should promise cash only when every place that serves takes it", () => {
    expect(summariseServiceability([known([road]), known([roadDear])], options, NOW).cod).toBe(
      false
    )
    expect(summariseServiceability([known([road]), known([])], options, NOW).cod).toBe(true)
  })

  it("should say no only when everybody was asked", () => {
    expect(summariseServiceability([known([])], options, NOW)).toEqual({
      serviceable: false,
      cod: false,
      min_date: null,
      max_date: null,
      estimated: false,
    })
    expect(summariseServiceability([known([]), unknown], options, NOW)).toMatchObject({
      serviceable: true,
      estimated: true,
      min_date: "2026-01-09",
      max_date: "2026-01-15",
    })
  })
})
