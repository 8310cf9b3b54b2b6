import fc from "fast-check"
import { parseTrackingData, parseTrackingPayload } from "../tracking-payload"

const inTransit = {
  awb: "10000000001",
  courier_name: "Bluedart Surface",
  current_status: "IN TRANSIT",
  current_status_id: 20,
  shipment_status: "IN TRANSIT",
  shipment_status_id: 18,
  current_timestamp: "05 01 2026 10:20:30",
  order_id: "100_PO-1001-A",
  sr_order_id: 500000001,
  awb_assigned_date: "2026-01-04 11:59:16",
  etd: "2026-01-08 23:59:59",
  scans: [
    {
      date: "2026-01-04 18:00:00",
      status: "X-PPOM",
      activity: "Shipment picked up",
      location: "Surat Hub",
      "sr-status": "42",
      "sr-status-label": "PICKED UP",
    },
    {
      date: "2026-01-05 10:20:30",
      status: "X-DDD3FP",
      activity: "Departed. Agent Ramesh 9876543210",
      location: "Mumbai Hub",
      "sr-status": "NA",
      "sr-status-label": "NA",
    },
  ],
  is_return: 0,
  channel_id: 1001,
}

describe("parseTrackingPayload", () => {
  it("should read the documented fields of an in-transit delivery (20/18)", () => {
    const update = parseTrackingPayload(inTransit)!
    expect(update).toMatchObject({
      awb: "10000000001",
      reference: "100_PO-1001-A",
      sr_order_id: "500000001",
      is_return: false,
      shipment_code: 18,
      order_code: 20,
      occurred_at: new Date("2026-01-05T04:50:30Z"),
      eta: new Date("2026-01-08T18:29:59Z"),
    })
    expect(update.interpretation).toMatchObject({ status: "in_transit", known: true })
  })

  it("should take RTO (15/9) from the top-level ids although the last scan is NA", () => {
    const update = parseTrackingPayload({
      ...inTransit,
      current_status: "RTO INITIATED",
      current_status_id: 15,
      shipment_status: "RTO INITIATED",
      shipment_status_id: 9,
    })!
    expect(update.interpretation.status).toBe("rto_initiated")
    expect(update.scans[update.scans.length - 1].code).toBeNull()
  })

  it("should keep no name or number of the courier's people", () => {
    const { scans } = parseTrackingPayload(inTransit)!
    expect(scans.map(({ label }) => label)).toEqual(["Picked Up", "Update from the courier"])
    expect(JSON.stringify(scans)).not.toMatch(/Ramesh|9876543210/)
    expect(scans[0]).toMatchObject({
      place: "Surat Hub",
      occurred_at: new Date("2026-01-04T12:30:00Z"),
    })
  })

  it("should read numbers sent as text, ISO times and aliases", () => {
    const update = parseTrackingPayload({
      awb_code: 20000000002,
      shipment_status_id: "7",
      current_timestamp: "2026-01-05 10:20:30",
      is_return: "1",
    })!
    expect(update).toMatchObject({
      awb: "20000000002",
      shipment_code: 7,
      is_return: true,
      occurred_at: new Date("2026-01-05T04:50:30Z"),
      scans: [],
    })
  })

  it("should leave the time open when it is in no known format", () => {
    expect(
      parseTrackingPayload({ ...inTransit, current_timestamp: "yesterday" })!.occurred_at
    ).toBeNull()
  })

  it.each([
    ["nothing", null],
    ["text", "hello"],
    ["a list", []],
    ["no parcel", { shipment_status_id: 7 }],
    ["no status", { awb: "1" }],
    ["a nested awb", { awb: { $ne: 1 }, shipment_status_id: 7 }],
  ])("should call %s junk", (_name, body) => {
    expect(parseTrackingPayload(body)).toBeNull()
  })

  it("should never throw, whatever comes", () => {
    fc.assert(
      fc.property(fc.object({ key: fc.constantFrom(...Object.keys(inTransit)) }), (body) => {
        parseTrackingPayload(body)
        return true
      })
    )
  })
})

describe("parseTrackingData", () => {
  it("should read activities newest first into history oldest first", () => {
    const update = parseTrackingData("1", {
      track_status: 1,
      shipment_status: 17,
      shipment_track: [
        { awb_code: "1", current_status: "Out For Delivery", courier_name: "Ekart", edd: null },
      ],
      shipment_track_activities: [...inTransit.scans].reverse(),
      etd: "2026-01-08 23:59:59",
    })!
    expect(update.interpretation.status).toBe("out_for_delivery")
    expect(update.scans.map(({ code }) => code)).toEqual([42, null])
    expect(update.occurred_at).toEqual(new Date("2026-01-05T04:50:30Z"))
  })

  it("should say nothing when the parcel has no scans yet", () => {
    expect(
      parseTrackingData("1", { track_status: 0, shipment_track_activities: null, error: "none" })
    ).toBeNull()
  })
})
