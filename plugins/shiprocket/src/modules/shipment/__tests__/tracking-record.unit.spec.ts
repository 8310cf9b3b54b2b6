import { parseTrackingPayload } from "../tracking-payload"
import type { TrackingUpdate } from "../tracking-payload"
import {
  attentionAfter,
  isAboutAnother,
  movesUnderAnotherWaybill,
  reasonToKeep,
  referenceCandidates,
  toEventRows,
  waybillAfter,
} from "../tracking-record"

const news = (fields: Record<string, unknown>): TrackingUpdate =>
  parseTrackingPayload({ awb: "AWB1", current_timestamp: "05 01 2026 10:20:30", ...fields })!

const parcel = (change: object = {}) => ({
  direction: "forward" as const,
  awb: "AWB1",
  sr_order_id: "500",
  status: "pickup_scheduled" as const,
  attention: null,
  ...change,
})

describe("referenceCandidates", () => {
  it("should find our reference behind any prefix, the longest first", () => {
    expect(referenceCandidates("PO-1")).toEqual(["PO-1"])
    expect(referenceCandidates("100_PO-1")).toEqual(["100_PO-1", "PO-1"])
    expect(referenceCandidates("a_b_PO-1")).toEqual(["a_b_PO-1", "b_PO-1", "PO-1"])
    expect(referenceCandidates(null)).toEqual([])
    expect(referenceCandidates("_".repeat(200)).length).toBeLessThan(12)
  })
})

describe("reasonToKeep", () => {
  it("should let plain news of the parcel touch it", () => {
    expect(reasonToKeep(parcel(), news({ shipment_status_id: 18 }))).toBeNull()
    expect(reasonToKeep(parcel(), news({ shipment_status_id: 9, is_return: 1 }))).toBeNull()
  })

  it("should keep a forward parcel from return news, and a return parcel from RTO news", () => {
    const back = news({ shipment_status_id: 7, current_status_id: 26, is_return: 1 })
    expect(reasonToKeep(parcel(), back)).toContain("return news")
    expect(reasonToKeep(parcel({ direction: "return" }), back)).toBeNull()
    expect(
      reasonToKeep(parcel({ direction: "return" }), news({ shipment_status_id: 10 }))
    ).toContain("return-to-origin")
  })

  it("should name an undocumented status and one that says nothing of the place", () => {
    expect(reasonToKeep(parcel(), news({ shipment_status_id: 999, current_status_id: 998 }))).toBe(
      "unknown status 999/998"
    )
    expect(reasonToKeep(parcel(), news({ shipment_status_id: 22 }))).toBe("no change: Delayed")
  })

  it("should tell another order, and another waybill until the goods move under it", () => {
    const other = (fields: object) => news({ awb: "AWB2", sr_order_id: 500, ...fields })
    expect(
      isAboutAnother(reasonToKeep(parcel(), news({ sr_order_id: 400, shipment_status_id: 8 })))
    ).toBe(true)
    for (const shipment_status_id of [1, 3, 8, 22]) {
      expect(isAboutAnother(reasonToKeep(parcel(), other({ shipment_status_id })))).toBe(true)
    }
    const moving = other({ shipment_status_id: 42 })
    expect(movesUnderAnotherWaybill(parcel(), moving)).toBe(true)
    expect(reasonToKeep(parcel(), moving)).toBeNull()
    expect(movesUnderAnotherWaybill(parcel({ status: "in_transit" }), moving)).toBe(false)
    expect(movesUnderAnotherWaybill(parcel({ sr_order_id: null }), moving)).toBe(false)
    expect(movesUnderAnotherWaybill(parcel({ status: "cancelled" }), moving)).toBe(false)
  })
})

describe("waybillAfter", () => {
  it("should take over a waybill we did not know, and nothing that stands for none", () => {
    const unknown = { ...parcel({ awb: null }), courier_name: null }
    const after = (awb: string) =>
      waybillAfter(unknown, news({ awb, order_id: "PO-1", shipment_status_id: 1 })).awb
    expect(["1900AB", "NA", "null", "N/A", "0", "-"].map(after)).toEqual([
      "1900AB",
      ...Array(5).fill(null),
    ])
  })
})

describe("attentionAfter", () => {
  const after = (change: object, fields: Record<string, unknown>) => {
    const update = news(fields)
    const shipment = parcel(change)
    return attentionAfter(shipment, update, reasonToKeep(shipment, update))
  }

  it("should say what the courier complains of, and what was wrong with the piece", () => {
    expect(after({}, { shipment_status_id: 20 })).toBe("Pickup Exception")
    expect(
      after(
        { direction: "return" },
        { shipment_status_id: 47, current_status_id: 57, qc_failure_reason: "Wrong size" }
      )
    ).toBe("QC Failed: Wrong size")
  })

  it("should keep a complaint until the parcel goes on", () => {
    const waiting = { attention: "Pickup Exception" }
    expect(after(waiting, { shipment_status_id: 22 })).toBe("Pickup Exception")
    expect(after(waiting, { shipment_status_id: 999 })).toBe("Pickup Exception")
    expect(after(waiting, { shipment_status_id: 42 })).toBeNull()
  })

  it("should tell the merchant when two endings are reported", () => {
    expect(after({ status: "delivered" }, { shipment_status_id: 10 })).toBe(
      "RTO Delivered was reported after delivered"
    )
    expect(after({ status: "delivered" }, { shipment_status_id: 7 })).toBeNull()
  })
})

describe("toEventRows", () => {
  const at = new Date("2026-01-05T04:50:30Z")

  it("should keep the state's place and leave out the scan that says the same", () => {
    const rows = toEventRows(
      news({
        shipment_status_id: 18,
        scans: [
          { date: "2026-01-05 08:00:00", location: "Surat Hub", "sr-status": 42 },
          { date: "2026-01-05 10:20:30", location: "Vapi Hub", "sr-status": 18 },
        ],
      }),
      at,
      "webhook"
    )
    expect(rows.map(({ kind, label, place }) => [kind, label, place])).toEqual([
      ["status", "In Transit", "Vapi Hub"],
      ["scan", "Picked Up", "Surat Hub"],
    ])
  })

  it("should give what was not taken as a state none in the history either", () => {
    const [row] = toEventRows(
      news({ shipment_status_id: 7, current_status_id: 26 }),
      at,
      "webhook",
      "return news about a forward parcel"
    )
    expect(row).toMatchObject({ kind: "status", status: null, label: "Return Delivered" })
  })

  it("should not repeat a text nobody documented", () => {
    const [row] = toEventRows(
      news({ shipment_status_id: 999, shipment_status: "Call Ramesh 9876543210" }),
      at,
      "webhook",
      "unknown status"
    )
    expect(row.label).toBe("Update from the courier")
  })
})
