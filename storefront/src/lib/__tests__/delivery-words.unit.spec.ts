import { deliveryWords, promisedBy } from "../delivery-words"
import { formatDateRange } from "../format"
import type { Serviceability } from "../types"

const known = (facts: Partial<Serviceability>) =>
  deliveryWords({
    status: "known",
    result: {
      pincode: "560038",
      serviceable: true,
      cod: true,
      minDate: "2026-11-24T04:00:00Z",
      maxDate: "2026-11-26T04:00:00Z",
      estimated: false,
      ...facts,
    },
  })

describe("deliveryWords", () => {
  it("should say by when, and that cash is taken", () => {
    const dates = formatDateRange("2026-11-24T04:00:00Z", "2026-11-26T04:00:00Z")
    expect(known({})).toEqual({ when: `Arrives ${dates}`, cash: true, trouble: null })
  })

  it("should not sell an estimate as a promise", () => {
    expect(known({ estimated: true }).when).toMatch(/, our estimate$/)
  })

  it("should name the pincode when there are no dates", () => {
    expect(known({ minDate: null, maxDate: null, cod: false })).toEqual({
      when: "We deliver to 560038.",
      cash: false,
      trouble: null,
    })
  })

  it("should say where nobody goes", () => {
    expect(known({ serviceable: false })).toMatchObject({
      when: null,
      trouble: expect.stringContaining("560038"),
    })
  })

  it("should keep an order possible when nothing is known", () => {
    expect(deliveryWords({ status: "unknown" }).trouble).toContain("You can still order")
  })

  it("should show what a pincode looks like", () => {
    expect(deliveryWords({ status: "invalid" }).trouble).toContain("560001")
  })
})

describe("promisedBy", () => {
  it("should name the one day of a whole cart, and say when it is an estimate", () => {
    const day = formatDateRange("2026-11-26", "2026-11-26")
    expect(promisedBy("2026-11-26", { estimated: false })).toBe(`All of it by ${day}`)
    expect(promisedBy("2026-11-26", { estimated: true })).toBe(`All of it by ${day}, our estimate`)
  })

  it("should promise nothing without a day", () => {
    expect(promisedBy(null, { estimated: false })).toBeNull()
    expect(promisedBy("soon", { estimated: false })).toBeNull()
  })
})
