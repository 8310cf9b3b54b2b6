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

  it.each([
    ["booked", 22, 1],
    ["pickup_scheduled", 28, 3],
    ["picked_up", 32, 42],
    ["in_transit", 25, 18],
    ["out_for_delivery", 48, 17],
    ["delivered", 26, 7],
    ["undelivered", 50, 21],
    ["qc_failed", 57, 47],
    ["cancelled", 27, 8],
  ] as const)(
    "should number a return that is %s %i among orders and %i among shipments",
    (status, order, shipment) => {
      expect(orderStatus({ kind: "return", status }).status_code).toBe(order)
      expect(STATUS_CODES[status].shipment).toBe(shipment)
    }
  )

  it("should call a return off or fail its check before it is picked up only, and never send it back", () => {
    expect(nextStatuses("pickup_scheduled", "return")).toEqual(
      expect.arrayContaining(["picked_up", "qc_failed", "cancelled"])
    )
    expect(nextStatuses("qc_failed", "return")).toEqual(["cancelled"])
    for (const status of ["picked_up", "in_transit", "undelivered"] as const) {
      const next = nextStatuses(status, "return")
      expect(next).not.toContain("cancelled")
      expect(next).not.toContain("qc_failed")
      expect(next).not.toContain("rto_initiated")
    }
    expect(nextStatuses("booked")).not.toContain("qc_failed")
    expect(nextStatuses("booked")).not.toContain("cancelled")
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
