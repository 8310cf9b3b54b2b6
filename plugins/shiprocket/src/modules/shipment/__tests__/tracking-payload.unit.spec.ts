import fc from "fast-check"
import { parseTrackingData, parseTrackingPayload, readPayload } from "../tracking-payload"

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
    expect(scans.map(({ label }) => label)).toEqual(["Picked Up", "On the way"])
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

  it("should take the scan's time when its own cannot be read, else leave it open", () => {
    const read = (change: object) => parseTrackingPayload({ ...inTransit, ...change })!.occurred_at
    expect(read({ current_timestamp: "yesterday" })).toEqual(new Date("2026-01-05T04:50:30Z"))
    expect(read({ current_timestamp: "05 13 2031 10:20:30" })).toEqual(
      new Date("2026-01-05T04:50:30Z")
    )
    expect(read({ current_timestamp: null, shipment_status_id: 42 })).toEqual(
      new Date("2026-01-04T12:30:00Z")
    )
    expect(read({ current_timestamp: undefined, scans: undefined })).toBeNull()
  })

  it("should take no time from the future, which would make all true news late", () => {
    expect(
      parseTrackingPayload({ ...inTransit, scans: [], current_timestamp: "05 01 2099 10:20:30" })!
        .occurred_at
    ).toBeNull()
  })

  it("should read the older payload, without the fields that came later", () => {
    const update = parseTrackingPayload({
      awb: "20000000084",
      current_status: "Delivered",
      current_status_id: 7,
      order_id: "PO-1001-A",
      current_timestamp: "2022-07-02 16:41:59",
      etd: "2022-07-02 16:41:59",
      shipment_status: "Delivered",
      shipment_status_id: 7,
      channel: "Custom",
      courier_name: "Surface One",
      scans: [
        { date: "2022-06-25 12:08:00", activity: "PARCEL DELIVERED", location: "NASHIK" },
        { date: "2022-06-25 12:06:00", activity: "CHARGES NOTED", location: "NASHIK" },
      ],
    })!
    expect(update.interpretation.status).toBe("delivered")
    expect(update.scans.map(({ label, place }) => [label, place])).toEqual([
      ["Update from the courier", "NASHIK"],
      ["Delivered", "NASHIK"],
    ])
  })

  it("should read a reverse parcel's news, and what the rider found wrong", () => {
    const update = parseTrackingPayload({
      awb: 10000000077,
      current_status: "RETURN PICKUP EXCEPTION",
      current_status_id: 49,
      shipment_status: "QC FAILED",
      shipment_status_id: 47,
      current_timestamp: "07 01 2026 09:00:00",
      order_id: "BC-20260101-000001-R1",
      is_return: 1,
      qc_failure_reason: "Wrong size",
      qc_image: "https://images.example/1.jpg",
      pod_status: null,
      scans: null,
    })!
    expect(update).toMatchObject({
      awb: "10000000077",
      is_return: true,
      qc_failure: "Wrong size",
      interpretation: { status: null, isReturn: true, attention: true },
    })
  })

  it("should not mind an optional field of a wrong kind", () => {
    const wrong = { courier_name: {}, etd: false, scans: "none", order_id: ["x"], sr_order_id: {} }
    const update = parseTrackingPayload({ ...inTransit, ...wrong })!
    expect(update).toMatchObject({
      awb: "10000000001",
      courier_name: null,
      eta: null,
      scans: [],
      reference: null,
      sr_order_id: null,
      interpretation: { status: "in_transit" },
    })
  })

  it("should read a status that comes under another name or as a number", () => {
    const read = (fields: object) => parseTrackingPayload({ awb: "1", ...fields })!
    expect(read({ status: "OUT FOR DELIVERY" }).interpretation.status).toBe("out_for_delivery")
    expect(read({ shipment_status: 17 })).toMatchObject({
      shipment_code: 17,
      interpretation: { status: "out_for_delivery" },
    })
    expect(read({ current_status: "17" })).toMatchObject({
      order_code: 17,
      interpretation: { status: "rto_delivered" },
    })
    expect(read({ current_status: "CANCELLED" }).interpretation.status).toBe("cancelled")
    expect(read({ current_status: "CANCELED" }).interpretation.status).toBe("cancelled")
  })

  it("should keep what PostgreSQL cannot store out of every text", () => {
    const update = parseTrackingPayload({
      ...inTransit,
      awb: "1000\u00000000001",
      order_id: "PO-1\ud800",
      courier_name: "Blue\u0000dart",
      scans: [{ date: "2026-01-05 10:20:30", location: "Mum\u0000bai \udfff" }],
    })!
    expect(JSON.stringify(update)).not.toMatch(/\\u0000|\\ud[89a-f]/)
    expect(update.scans[0].place).toBe("Mum bai")
  })

  it("should cut what is longer than anything real", () => {
    const update = parseTrackingPayload({
      ...inTransit,
      order_id: "_".repeat(500_000),
      scans: Array.from({ length: 20_000 }, () => inTransit.scans[0]),
    })!
    expect(update.reference!.length).toBeLessThanOrEqual(200)
    expect(update.scans.length).toBeLessThanOrEqual(400)
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

  it("should never throw, whatever comes, and never show a telephone number", () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.object({ key: fc.constantFrom(...Object.keys(inTransit)) }),
      fc.record({
        awb: fc.oneof(fc.string(), fc.integer(), fc.constant(null)),
        shipment_status_id: fc.oneof(fc.integer(), fc.string(), fc.constant(undefined)),
        current_timestamp: fc.oneof(fc.string(), fc.integer()),
        scans: fc.array(
          fc.record({
            date: fc.constantFrom("2026-01-05 10:20:30", "x"),
            activity: fc.string().map((text) => `${text} 98765 43210`),
            location: fc.string().map((text) => `${text} 9876-543-210`),
            "sr-status": fc.oneof(fc.integer(), fc.constant("NA")),
            "sr-status-label": fc.string().map((text) => `${text} 9876543210`),
          })
        ),
      })
    )
    fc.assert(
      fc.property(anything, (body) => {
        const scans = JSON.stringify(parseTrackingPayload(body)?.scans ?? [])
        expect(scans).not.toMatch(/98765|9876-543/)
      })
    )
  })
})

describe("readPayload", () => {
  it("should keep every digit of an id that is too long a number for JavaScript", () => {
    const raw =
      '\ufeff{"awb": 12345678901234567891, "order_id" :98765432109876543210,"shipment_status_id":7}'
    expect(readPayload(raw)).toEqual({
      awb: "12345678901234567891",
      order_id: "98765432109876543210",
      shipment_status_id: 7,
    })
  })

  it.each(["", "{", "[1]", "null", "7", '"text"'])("should know that %s is no delivery", (raw) => {
    expect(readPayload(raw)).toBeNull()
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

  it("should take the time of the scan behind the state, not of a later one without a code", () => {
    const update = parseTrackingData("1", {
      shipment_status: "42",
      shipment_track: [],
      shipment_track_activities: [...inTransit.scans].reverse(),
    })!
    expect(update.occurred_at).toEqual(new Date("2026-01-04T12:30:00Z"))
  })

  it("should say nothing when the parcel has no scans yet", () => {
    for (const shipment_status of [undefined, 0, null]) {
      expect(
        parseTrackingData("1", {
          track_status: 0,
          shipment_status,
          shipment_track_activities: null,
          error: "none",
        })
      ).toBeNull()
    }
    expect(parseTrackingData("1", undefined)).toBeNull()
  })
})
