import { STATUS_CODES, cancellable, nextStatuses, orderStatus } from "../statuses"
import { quotes } from "../couriers"
import { circleOf, zoneOf } from "../pincodes"

describe("statuses", () => {
  it.each([
    ["picked_up", 51, 42],
    ["in_transit", 20, 18],
    ["out_for_delivery", 19, 17],
    ["delivered", 7, 7],
    ["undelivered", 36, 21],
    ["rto_initiated", 15, 9],
    ["rto_in_transit", 55, 46],
    ["rto_delivered", 16, 10],
    ["cancelled", 5, 8],
    ["lost", 33, 12],
  ] as const)(
    "should number %s %i among orders and %i among shipments",
    (status, order, shipment) => {
      expect(STATUS_CODES[status]).toMatchObject({ order, shipment })
    }
  )

  it("should number returns by the return part of the order table", () => {
    expect(orderStatus({ kind: "return", status: "new" })).toEqual({
      status: "RETURN PENDING",
      status_code: 21,
    })
    expect(orderStatus({ kind: "return", status: "delivered" }).status_code).toBe(26)
  })

  it("should leave final statuses final and the way back one-way", () => {
    for (const status of ["delivered", "rto_delivered", "cancelled", "lost"] as const) {
      expect(nextStatuses(status)).toEqual([])
    }
    expect(nextStatuses("rto_initiated")).not.toContain("delivered")
    expect(nextStatuses("undelivered")).toContain("out_for_delivery")
    expect(nextStatuses("in_transit")).not.toContain("picked_up")
  })

  it("should allow cancelling only before the pickup", () => {
    expect(cancellable("pickup_scheduled")).toBe(true)
    expect(cancellable("picked_up")).toBe(false)
  })
})

describe("lanes", () => {
  const lane = { from: "395003", to: "560034", weightKg: 0.4, cod: false, declaredValue: 0 }

  it("should not know pincodes outside India's circles", () => {
    expect(circleOf("999912")).toBeUndefined()
    expect(circleOf("012345")).toBeUndefined()
    expect(circleOf("900001")).toBeUndefined()
    expect(circleOf("682001")?.state).toBe("Kerala")
  })

  it.each([
    ["110001", "110092", "z_a"],
    ["395003", "380001", "z_b"],
    ["110001", "560001", "z_c"],
    ["395003", "682001", "z_d"],
    ["395003", "781001", "z_e"],
  ])("should put %s to %s in zone %s", (from, to, zone) => {
    expect(zoneOf(from, to)).toBe(zone)
  })

  it("should quote the same twice, more for more weight, and volume as weight", () => {
    const now = new Date("2026-11-20T05:00:00Z")
    expect(quotes(lane, now)).toEqual(quotes(lane, now))
    const rate = (change: object) => quotes({ ...lane, ...change }, now)[0].ratePaise
    expect(rate({ weightKg: 1.4 })).toBeGreaterThan(rate({}))
    expect(rate({ dimensionsCm: [50, 40, 10] })).toBe(rate({ weightKg: 4 }))
  })

  it("should add the larger of 35 rupees and two per cent for cash on delivery", () => {
    const fee = (declaredValue: number) => quotes({ ...lane, cod: true, declaredValue })[0].codPaise
    expect(fee(500)).toBe(3500)
    expect(fee(4999)).toBe(9998)
  })

  it("should fly to the islands and collect no cash there", () => {
    const island = quotes({ ...lane, to: "744101" })
    expect(island.length).toBeGreaterThan(0)
    expect(island.every((quote) => !quote.courier.surface && !quote.cod)).toBe(true)
    expect(quotes({ ...lane, to: "744101", cod: true })).toEqual([])
  })
})
