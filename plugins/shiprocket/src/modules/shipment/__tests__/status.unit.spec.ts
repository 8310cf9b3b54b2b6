import fc from "fast-check"
import {
  interpretStatus,
  isCancellable,
  milestonesPassed,
  nextState,
  SHIPMENT_STATUSES,
  STATUS_RANK,
} from "../status"
import type { CurrentState, ReportedState, ShipmentStatus } from "../status"
import { ORDER_CODES, SHIPMENT_CODES } from "../status-tables"

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i)

/** Every code Shiprocket documents, written down apart from the tables under test. */
const DOCUMENTED_SHIPMENT = [
  ...range(1, 27),
  ...range(38, 52),
  ...range(54, 57),
  ...range(59, 63),
  67,
  68,
  71,
  72,
  ...range(75, 83),
]
const DOCUMENTED_ORDER = [
  ...range(1, 55),
  ...range(57, 62),
  ...range(64, 76),
  ...range(80, 83),
  ...range(87, 90),
]

const SHIPMENT_EXPECTED: [number, string, ShipmentStatus | null][] = [
  [1, "AWB Assigned", "booked"],
  [3, "Pickup Scheduled/Generated", "pickup_scheduled"],
  [6, "Shipped", "in_transit"],
  [7, "Delivered", "delivered"],
  [8, "Cancelled", "cancelled"],
  [9, "RTO Initiated", "rto_initiated"],
  [10, "RTO Delivered", "rto_delivered"],
  [12, "Lost", "lost"],
  [13, "Pickup Error", null],
  [14, "RTO Acknowledged", "rto_delivered"],
  [15, "Pickup Rescheduled", "pickup_scheduled"],
  [16, "Cancellation Requested", null],
  [17, "Out For Delivery", "out_for_delivery"],
  [18, "In Transit", "in_transit"],
  [19, "Out For Pickup", "pickup_scheduled"],
  [20, "Pickup Exception", null],
  [21, "Undelivered", "undelivered"],
  [22, "Delayed", null],
  [38, "Reached at Destination Hub", "in_transit"],
  [40, "RTO NDR", "rto_in_transit"],
  [42, "Picked Up", "picked_up"],
  [46, "RTO In Transit", "rto_in_transit"],
  [75, "RTO Lock", "rto_initiated"],
  [76, "Untraceable", null],
]

const ORDER_EXPECTED: [number, string, ShipmentStatus | null][] = [
  [1, "New", null],
  [5, "Canceled", "cancelled"],
  [7, "Delivered", "delivered"],
  [8, "ePayment Failed", null],
  [9, "Returned", "rto_delivered"],
  [15, "RTO Initiated", "rto_initiated"],
  [16, "RTO Delivered", "rto_delivered"],
  [17, "RTO Acknowledged", "rto_delivered"],
  [18, "Cancellation Requested", null],
  [19, "Out for Delivery", "out_for_delivery"],
  [20, "In Transit", "in_transit"],
  [21, "Return Pending", "pending"],
  [26, "Return Delivered", "delivered"],
  [33, "Lost", "lost"],
  [36, "Undelivered", "undelivered"],
  [42, "Archived", null],
  [51, "Picked Up", "picked_up"],
  [55, "RTO In-Transit", "rto_in_transit"],
]

describe("status tables", () => {
  it("should hold exactly the documented codes of the SHIPMENT table", () => {
    expect(Object.keys(SHIPMENT_CODES).map(Number)).toEqual(DOCUMENTED_SHIPMENT)
  })

  it("should hold exactly the documented codes of the ORDER table", () => {
    expect(Object.keys(ORDER_CODES).map(Number)).toEqual(DOCUMENTED_ORDER)
  })

  it.each(SHIPMENT_EXPECTED)("should read SHIPMENT %i (%s) as %s", (code, name, status) => {
    expect(SHIPMENT_CODES[code]).toMatchObject({ name, status })
    expect(interpretStatus({ shipment_status_id: code })).toMatchObject({ status, known: true })
  })

  it.each(ORDER_EXPECTED)("should read ORDER %i (%s) as %s", (code, name, status) => {
    expect(ORDER_CODES[code]).toMatchObject({ name, status })
    expect(interpretStatus({ current_status_id: code })).toMatchObject({ status, known: true })
  })

  it("should mark the return half of the ORDER table, and nothing else, as returns", () => {
    const returns = Object.keys(ORDER_CODES)
      .map(Number)
      .filter((id) => ORDER_CODES[id].isReturn)
    expect(returns).toEqual([...range(21, 32), 47, 48, 49, 50, 68])
    expect(Object.values(SHIPMENT_CODES).some((meaning) => meaning.isReturn)).toBe(false)
  })

  it("should never read one table's number in the other", () => {
    for (const id of [8, 9, 15, 16, 17, 18, 19, 20, 21]) {
      expect(interpretStatus({ shipment_status_id: id }).name).not.toEqual(
        interpretStatus({ current_status_id: id }).name
      )
    }
    expect(interpretStatus({ shipment_status_id: 17 }).status).toBe("out_for_delivery")
    expect(interpretStatus({ current_status_id: 17 }).status).toBe("rto_delivered")
  })
})

describe("interpretStatus", () => {
  it("should read the observed pairs 20/18 and 15/9", () => {
    expect(interpretStatus({ current_status_id: 20, shipment_status_id: 18 }).status).toBe(
      "in_transit"
    )
    expect(interpretStatus({ current_status_id: 15, shipment_status_id: 9 }).status).toBe(
      "rto_initiated"
    )
  })

  it("should keep the state for codes nobody documented", () => {
    expect(
      interpretStatus({
        current_status_id: 99,
        shipment_status_id: 999,
        shipment_status: "TELEPORTED",
      })
    ).toEqual({ status: null, known: false, isReturn: false, attention: false, name: "TELEPORTED" })
  })

  it("should fall back to the other table, and then to the text", () => {
    expect(interpretStatus({ current_status_id: 7, shipment_status_id: 999 }).status).toBe(
      "delivered"
    )
    expect(interpretStatus({ shipment_status: "OUT FOR DELIVERY" }).status).toBe("out_for_delivery")
    expect(interpretStatus({ current_status: "Rto In Transit" }).status).toBe("rto_in_transit")
  })

  it("should not call a parcel delivered that the order says went back", () => {
    expect(interpretStatus({ current_status_id: 16, shipment_status_id: 7 }).status).toBe(
      "rto_delivered"
    )
  })

  it("should recognise returns", () => {
    expect(interpretStatus({ current_status_id: 25, shipment_status_id: 18 })).toMatchObject({
      status: "in_transit",
      isReturn: true,
    })
  })
})

const at = (minute: number) => new Date(Date.UTC(2026, 0, 5, 6, minute))
const play = (
  events: ReportedState[],
  start: CurrentState = { status: "pending", status_at: null }
) => events.reduce((state, event) => nextState(state, event) ?? state, start)

const event = fc.record({
  status: fc.constantFrom(...SHIPMENT_STATUSES.filter((status) => status !== "failed")),
  occurred_at: fc.integer({ min: 0, max: 50 }).map(at),
})

const withDuplicatesShuffled = (events: ReportedState[]) =>
  fc.tuple(...events.map(() => fc.integer({ min: 1, max: 3 }))).chain((times) => {
    const repeated = events.flatMap((entry, i) => Array.from({ length: times[i] }, () => entry))
    return fc.shuffledSubarray(repeated, { minLength: repeated.length })
  })

describe("nextState", () => {
  it("should end at the highest rank whatever the order and the repeats", () => {
    fc.assert(
      fc.property(
        fc
          .array(event, { minLength: 1, maxLength: 12 })
          .chain((events) => fc.tuple(fc.constant(events), withDuplicatesShuffled(events))),
        ([events, delivered]) => {
          const highest = Math.max(...events.map(({ status }) => STATUS_RANK[status]))
          expect(STATUS_RANK[play(delivered).status]).toBe(highest)
        }
      )
    )
  })

  it("should end in the same state in every order, for a parcel with one ending", () => {
    const oneEnding = fc.array(event, { minLength: 1, maxLength: 12 }).filter((events) => {
      const endings = new Set(
        events.map(({ status }) => status).filter((s) => STATUS_RANK[s] === 100)
      )
      return endings.size <= 1
    })
    fc.assert(
      fc.property(
        oneEnding.chain((events) =>
          fc.tuple(withDuplicatesShuffled(events), withDuplicatesShuffled(events))
        ),
        ([one, other]) => {
          expect(play(one).status).toBe(play(other).status)
        }
      )
    )
  })

  it("should follow repeated delivery attempts by their scans' times", () => {
    const out = { status: "out_for_delivery", occurred_at: at(1) } as const
    const failed = { status: "undelivered", occurred_at: at(5) } as const
    const outAgain = { status: "out_for_delivery", occurred_at: at(9) } as const
    expect(play([out, failed]).status).toBe("undelivered")
    expect(play([out, failed, outAgain]).status).toBe("out_for_delivery")
    expect(play([outAgain, failed, out]).status).toBe("out_for_delivery")
    expect(play([out, outAgain, failed]).status).toBe("out_for_delivery")
  })

  it("should keep a delivered parcel delivered, whatever comes late", () => {
    for (const status of SHIPMENT_STATUSES) {
      expect(
        nextState({ status: "delivered", status_at: at(1) }, { status, occurred_at: at(9) })
      ).toBeNull()
    }
  })
})

describe("milestonesPassed", () => {
  it("should pass the booking when its answer is overtaken by the first scan", () => {
    expect(milestonesPassed("pending", "booked")).toEqual(["booked"])
    expect(milestonesPassed("pending", "delivered")).toEqual(["booked", "picked_up", "delivered"])
    expect(milestonesPassed("booked", "pickup_scheduled")).toEqual([])
    expect(milestonesPassed("pending", "cancelled")).toEqual(["cancelled"])
  })

  it("should pass the pick-up once, even when its scan was lost", () => {
    expect(milestonesPassed("booked", "picked_up")).toEqual(["picked_up"])
    expect(milestonesPassed("booked", "in_transit")).toEqual(["picked_up"])
    expect(milestonesPassed("booked", "delivered")).toEqual(["picked_up", "delivered"])
    expect(milestonesPassed("in_transit", "delivered")).toEqual(["delivered"])
  })

  it("should not invent a pick-up for a parcel that was cancelled or lost before it", () => {
    expect(milestonesPassed("booked", "cancelled")).toEqual(["cancelled"])
    expect(milestonesPassed("pickup_scheduled", "lost")).toEqual(["lost"])
  })
})

describe("isCancellable", () => {
  it("should allow cancelling only before the courier has the parcel", () => {
    expect(SHIPMENT_STATUSES.filter(isCancellable)).toEqual([
      "pending",
      "booked",
      "pickup_scheduled",
      "failed",
    ])
  })
})
