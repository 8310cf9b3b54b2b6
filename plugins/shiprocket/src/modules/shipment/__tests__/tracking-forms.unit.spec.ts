import { toIstStamp } from "@bodycon/kit"
import fc from "fast-check"
import { parseTrackingData, parseTrackingPayload, readPayload } from "../tracking-payload"
import { DOCUMENTED_SHIPMENT } from "./documented-codes"

/** Every field of the documented payload, and the aliases seen of some. */
const DOCUMENTED = [
  "awb",
  "awb_code",
  "current_awb",
  "courier_name",
  "status",
  "current_status",
  "current_status_id",
  "shipment_status",
  "shipment_status_id",
  "current_timestamp",
  "order_id",
  "sr_order_id",
  "awb_assigned_date",
  "pickup_scheduled_date",
  "etd",
  "scans",
  "is_return",
  "channel_id",
  "pod_status",
  "pod",
  "qc_image",
  "qc_failure_reason",
]

/** Pairs of SHIPMENT and ORDER ids that say the same, and the state they mean. */
const PAIRS: [number, number, string][] = [
  [18, 20, "in_transit"],
  [9, 15, "rto_initiated"],
  [46, 55, "rto_in_transit"],
  [10, 16, "rto_delivered"],
  [7, 7, "delivered"],
  [17, 19, "out_for_delivery"],
  [21, 36, "undelivered"],
  [42, 51, "picked_up"],
  [8, 5, "cancelled"],
  [12, 33, "lost"],
  [3, 4, "pickup_scheduled"],
]

const dayFirst = (stamp: string, between = " ") => {
  const [date, time] = stamp.split(" ")
  return `${date.split("-").reverse().join(between)} ${time}`
}

/** One instant in the forms in which Shiprocket and couriers write it: Indian time, or with an offset. */
const FORMS: ((instant: Date) => string | number)[] = [
  (instant) => dayFirst(toIstStamp(instant)),
  (instant) => toIstStamp(instant),
  (instant) => dayFirst(toIstStamp(instant), "-"),
  (instant) => dayFirst(toIstStamp(instant), "/"),
  (instant) => toIstStamp(instant).replace(" ", "T"),
  (instant) => `${toIstStamp(instant)}.000000`,
  (instant) => `  ${toIstStamp(instant)} `,
  (instant) => instant.toISOString(),
  (instant) => `${toIstStamp(instant).replace(" ", "T")}+05:30`,
  (instant) => instant.getTime() / 1000,
  (instant) => instant.getTime(),
]

const instants = fc
  .integer({
    min: Date.UTC(2013, 0, 1) / 1000,
    max: Math.floor(Date.now() / 1000) - 60,
  })
  .map((seconds) => new Date(seconds * 1000))
const written = (instant: Date) => fc.constantFrom(...FORMS.map((form) => form(instant)))
const idForms = (id: number) => fc.constantFrom(id, String(id), ` ${id} `)
const absent = fc.constantFrom(undefined, null, "")

const scan = fc.record(
  {
    date: fc.oneof(instants.chain(written), absent),
    status: fc.oneof(fc.string(), absent),
    activity: fc.oneof(fc.string(), absent),
    location: fc.oneof(fc.string(), absent),
    "sr-status": fc.oneof(
      fc.integer({ min: 1, max: 99 }),
      fc.constant("NA"),
      fc.constant("18"),
      absent
    ),
    "sr-status-label": fc.oneof(fc.string(), absent),
  },
  { requiredKeys: [] }
)
const scans = fc.oneof(
  absent,
  fc.constant({}),
  fc.constant("none"),
  fc.array(fc.oneof(scan, fc.constant(null), fc.string()), { maxLength: 6 }),
  fc.array(scan, { maxLength: 3 }).map((list) => ({ ...list }))
)

const extras = fc.dictionary(
  fc.string({ minLength: 1 }).filter((key) => !DOCUMENTED.includes(key) && key !== "__proto__"),
  fc.jsonValue(),
  { maxKeys: 4 }
)

/** A delivery of the webhook, and what must be read from it whatever form it takes. */
const delivery = fc
  .record({
    pair: fc.constantFrom(...PAIRS),
    at: instants,
    awb: fc.integer({ min: 10 ** 9, max: Number.MAX_SAFE_INTEGER }),
    reference: fc.constantFrom("BC-20260105-000001-A", "1001", "100_ABC-1", "77_12_PO-1"),
    srOrderId: fc.integer({ min: 1, max: 2 ** 31 }),
    isReturn: fc.constantFrom(0, 1, "0", "1", true, false, undefined, null),
  })
  .chain(({ pair, at, awb, reference, srOrderId, isReturn }) =>
    fc.record({
      expected: fc.constant({
        awb: String(awb),
        reference,
        sr_order_id: String(srOrderId),
        shipment_code: pair[0],
        order_code: pair[1],
        occurred_at: at,
        is_return: ["1", "true"].includes(String(isReturn)),
        status: pair[2],
      }),
      body: fc
        .tuple(
          extras,
          fc.record({
            awb: fc.constantFrom(awb, String(awb)),
            order_id: fc.constantFrom(
              reference,
              /^\d+$/.test(reference) ? Number(reference) : reference
            ),
            sr_order_id: idForms(srOrderId),
            shipment_status_id: idForms(pair[0]),
            current_status_id: idForms(pair[1]),
            current_timestamp: written(at),
            is_return: fc.constant(isReturn),
            scans,
            courier_name: fc.oneof(fc.string(), absent),
            current_status: fc.oneof(fc.constant("IN TRANSIT"), absent),
            shipment_status: fc.oneof(fc.constant("IN TRANSIT"), absent),
            etd: fc.oneof(instants.chain(written), absent, fc.constant("Jan 05, 2026")),
            pickup_scheduled_date: fc.oneof(instants.chain(written), absent),
            awb_assigned_date: fc.oneof(instants.chain(written), absent),
            channel_id: fc.oneof(fc.integer(), fc.string(), absent),
            pod_status: fc.oneof(fc.string(), absent),
            pod: fc.oneof(fc.string(), absent),
            qc_image: fc.oneof(fc.string(), absent),
            qc_failure_reason: fc.oneof(fc.string(), absent),
          })
        )
        .map(([more, documented]) => ({ ...more, ...documented })),
    })
  )

const receive = (body: unknown) => parseTrackingPayload(readPayload(JSON.stringify(body)))

describe("deliveries of the tracking webhook in every form", () => {
  it("should be read by the documented fields, whatever form they take and whatever comes with them", () => {
    fc.assert(
      fc.property(delivery, ({ expected: { status, ...fields }, body }) => {
        const update = receive(body)
        expect(update).toMatchObject(fields)
        expect(update!.interpretation).toMatchObject({ status, known: true, undocumented: [] })
        const times = update!.scans.map(({ occurred_at }) => occurred_at.getTime())
        expect(times).toEqual([...times].sort((a, b) => a - b))
      }),
      { numRuns: 500 }
    )
  })

  it("should be read without any field that is not needed", () => {
    fc.assert(
      fc.property(delivery, fc.subarray(DOCUMENTED), ({ expected, body }, left) => {
        const needed = ["awb", "shipment_status_id", "current_timestamp"]
        const kept = Object.entries(body).filter(
          ([key]) => needed.includes(key) || !left.includes(key)
        )
        const update = receive(Object.fromEntries(kept))
        expect(update).toMatchObject({ awb: expected.awb, occurred_at: expected.occurred_at })
        expect(update!.interpretation.status).toBe(expected.status)
      })
    )
  })

  it.each(DOCUMENTED_SHIPMENT.map((code) => [...code]))(
    "should read SHIPMENT %i (%s) by its id alone, as a number and as a text",
    (id, _name, status) => {
      for (const form of [id, String(id)]) {
        expect(receive({ awb: "1", shipment_status_id: form })).toMatchObject({
          shipment_code: id,
          interpretation: { status, undocumented: [] },
        })
      }
    }
  )

  it("should keep the state and tell the ids when a status is not documented", () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 99_999 }), (id) => {
        expect(
          receive({
            awb: "1",
            shipment_status_id: id,
            current_status_id: String(id),
            current_status: "SOMETHING NEW",
          })!.interpretation
        ).toMatchObject({
          status: null,
          known: false,
          undocumented: [`shipment ${id}`, `order ${id}`],
        })
      })
    )
  })

  it.each([
    ["{}", {}],
    ["empty texts", Object.fromEntries(DOCUMENTED.map((field) => [field, ""]))],
    ["nulls", Object.fromEntries(DOCUMENTED.map((field) => [field, null]))],
    ["no status", { awb: "10000000001", scans: [] }],
  ])("should take a test delivery of %s for nothing", (_name, body) => {
    expect(receive(body)).toBeNull()
  })

  it("should keep an id that is too long a number for JavaScript", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 10n ** 16n, max: 10n ** 24n }), (awb) => {
        const raw = `{"courier_name":"\\"awb\\": 5","awb": ${awb},"shipment_status_id":"18"}`
        expect(parseTrackingPayload(readPayload(raw))!.awb).toBe(String(awb))
      })
    )
  })

  it("should read when the courier means to come and to deliver, and no nonsense", () => {
    const read = (fields: object) => receive({ awb: "1", shipment_status_id: 3, ...fields })!
    expect(
      read({ pickup_scheduled_date: "2026-01-06 11:00:00", etd: "Jan 09, 2026" })
    ).toMatchObject({
      pickup_scheduled_at: new Date("2026-01-06T05:30:00Z"),
      eta: new Date("2026-01-08T18:30:00Z"),
    })
    for (const nonsense of [
      "0000-00-00 00:00:00",
      "1970-01-01 05:30:00",
      "2199-01-01",
      "NA",
      0,
      [],
    ]) {
      expect(read({ pickup_scheduled_date: nonsense, etd: nonsense })).toMatchObject({
        pickup_scheduled_at: null,
        eta: null,
      })
    }
  })

  it("should read scans that PHP wrote as an object because one was taken out", () => {
    const one = { date: "2026-01-05 10:20:30", "sr-status": "42", location: "Surat Hub" }
    const two = { date: "05 01 2026 12:20:30", "sr-status": 18, location: null }
    const update = receive({ awb: "1", shipment_status_id: 18, scans: { 2: two, 1: one } })!
    expect(update.scans.map(({ code, place }) => [code, place])).toEqual([
      [42, "Surat Hub"],
      [18, null],
    ])
    expect(receive({ awb: "1", shipment_status_id: 18, scans: { note: one } })!.scans).toEqual([])
  })
})

describe("tracking answers in every form", () => {
  it("should take the day of delivery from the parcel when no scan has it", () => {
    const update = parseTrackingData("1", {
      shipment_status: 7,
      shipment_track: [{ current_status: "Delivered", delivered_date: "2026-01-06 14:00:00" }],
      shipment_track_activities: [
        { date: "2026-01-07 09:00:00", activity: "Proof uploaded", "sr-status": "NA" },
      ],
    })!
    expect(update.occurred_at).toEqual(new Date("2026-01-06T08:30:00Z"))
  })

  it("should read the state by its words when its number is missing", () => {
    const read = (current_status: string) =>
      parseTrackingData("1", { track_status: 1, shipment_track: [{ current_status }] })
    expect(read("Out For Delivery")!.interpretation.status).toBe("out_for_delivery")
    expect(read("")).toBeNull()
    expect(read("Something new")).toBeNull()
  })

  it("should never throw, whatever comes", () => {
    fc.assert(
      fc.property(fc.anything(), fc.object(), (anything, object) => {
        parseTrackingData("1", anything)
        parseTrackingData("1", { shipment_status: 18, ...object })
      })
    )
  })
})
