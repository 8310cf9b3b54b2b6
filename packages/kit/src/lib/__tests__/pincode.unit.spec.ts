import fc from "fast-check"
import { distanceKm, pincodeLocation } from "../pincode"

const place = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
})

const between = (a: string, b: string) => distanceKm(pincodeLocation(a)!, pincodeLocation(b)!)

describe("pincodeLocation", () => {
  it.each([
    ["560001", "Bengaluru Urban", "Karnataka", 12.98, 77.59],
    ["302029", "Jaipur", "Rajasthan", 26.81, 75.77],
    ["395003", "Surat", "Gujarat", 21.2, 72.83],
    ["744304", "Nicobars", "Andaman And Nicobar Islands", 8.0, 93.37],
  ])("should know %s", (pincode, district, state, latitude, longitude) => {
    const found = pincodeLocation(pincode)!
    expect(found).toMatchObject({ district, state })
    expect(found.latitude).toBeCloseTo(latitude, 1)
    expect(found.longitude).toBeCloseTo(longitude, 1)
  })

  it("should read a pincode written with a blank", () => {
    expect(pincodeLocation("560 001")).toEqual(pincodeLocation("560001"))
  })

  it.each(["", "000000", "999999", "56001", "pincode", null, undefined])(
    "should answer null for %p",
    (pincode) => {
      expect(pincodeLocation(pincode)).toBeNull()
    }
  )

  it.each(["246735", "387305", "679121", "824113"])(
    "should have %s, whose source is misplaced by far, near its sorting district",
    (pincode) => {
      const sibling = { 246: "246701", 387: "387001", 679: "679101", 824: "824101" }[
        Number(pincode.slice(0, 3))
      ]!
      expect(between(pincode, sibling)).toBeLessThan(200)
    }
  )
})

describe("distanceKm", () => {
  it.each([
    ["110001", "400001", 1150],
    ["110001", "560001", 1740],
    ["302029", "395003", 690],
    ["560001", "560001", 0],
  ])("should measure %s to %s as about %i km", (a, b, km) => {
    expect(Math.abs(between(a, b) - km)).toBeLessThan(25)
  })

  it("should be symmetric, never negative, and at most half the earth's girth", () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const km = distanceKm(a, b)
        expect(km).toBeCloseTo(distanceKm(b, a), 6)
        expect(km).toBeGreaterThanOrEqual(0)
        expect(km).toBeLessThanOrEqual(Math.PI * 6371 + 1e-6)
      })
    )
  })

  it("should never be longer by way of a third place than straight", () => {
    fc.assert(
      fc.property(place, place, place, (a, b, c) => {
        expect(distanceKm(a, c)).toBeLessThanOrEqual(distanceKm(a, b) + distanceKm(b, c) + 1e-6)
      })
    )
  })
})
