import fc from "fast-check"
import {
  interpretStatus,
  isCancellable,
  milestonesPassed,
  nextState,
  SHIPMENT_STATUSES,
  STATUS_RANK,
} from "../status"
import type { CurrentState, ReportedState } from "../status"
import { ORDER_CODES, SHIPMENT_CODES } from "../status-tables"
import type { CodeMeaning } from "../status-tables"
import {
  DOCUMENTED_ORDER,
  DOCUMENTED_SHIPMENT,
  ORDER_ATTENTION,
  ORDER_RETURN,
  SHIPMENT_ATTENTION,
} from "./documented-codes"
import type { DocumentedCode } from "./documented-codes"

const idsOf = (codes: readonly DocumentedCode[]) => codes.map(([id]) => id)
const idsWith = (table: Readonly<Record<number, CodeMeaning>>, flag: "attention" | "isReturn") =>
  Object.keys(table)
    .map(Number)
    .filter((id) => table[id][flag])

describe("status tables", () => {
  it("should hold exactly the documented codes of the SHIPMENT table", () => {
    expect(Object.keys(SHIPMENT_CODES).map(Number)).toEqual(idsOf(DOCUMENTED_SHIPMENT))
  })

  it("should hold exactly the documented codes of the ORDER table", () => {
    expect(Object.keys(ORDER_CODES).map(Number)).toEqual(idsOf(DOCUMENTED_ORDER))
  })

  it.each(DOCUMENTED_SHIPMENT)("should read SHIPMENT %i (%s) as %s", (id, name, status) => {
    expect(SHIPMENT_CODES[id]).toMatchObject({ name, status })
    expect(interpretStatus({ shipment_status_id: id })).toMatchObject({
      status,
      name,
      known: true,
      undocumented: [],
    })
  })

  it.each(DOCUMENTED_ORDER)("should read ORDER %i (%s) as %s", (id, name, status) => {
    expect(ORDER_CODES[id]).toMatchObject({ name, status })
    expect(interpretStatus({ current_status_id: id })).toMatchObject({
      status,
      name,
      known: true,
      undocumented: [],
    })
  })

  it.each(DOCUMENTED_SHIPMENT)(
    "should read the text of SHIPMENT %i (%s) as %s",
    (_, name, status) => {
      for (const shipment_status of [name, name.toUpperCase(), name.replaceAll(" ", "_")]) {
        expect(interpretStatus({ shipment_status })).toMatchObject({ status, known: true })
      }
    }
  )

  it.each(DOCUMENTED_ORDER)("should read the text of ORDER %i (%s) as %s", (_, name, status) => {
    for (const current_status of [name, name.toUpperCase(), name.replaceAll(" ", "-")]) {
      expect(interpretStatus({ current_status })).toMatchObject({ status, known: true })
    }
  })

  it("should mark the return half of the ORDER table, and nothing else, as returns", () => {
    expect(idsWith(ORDER_CODES, "isReturn")).toEqual(ORDER_RETURN)
    expect(idsWith(SHIPMENT_CODES, "isReturn")).toEqual([])
  })

  it("should call for attention where the courier could not do what was planned", () => {
    expect(idsWith(SHIPMENT_CODES, "attention")).toEqual(SHIPMENT_ATTENTION)
    expect(idsWith(ORDER_CODES, "attention")).toEqual(ORDER_ATTENTION)
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
    ).toEqual({
      status: null,
      known: false,
      isReturn: false,
      attention: false,
      name: "TELEPORTED",
      undocumented: ["shipment 999", "order 99"],
    })
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

  it("should let the other table speak where the first says nothing of the parcel's place", () => {
    expect(interpretStatus({ shipment_status_id: 11, current_status_id: 20 }).status).toBe(
      "in_transit"
    )
    expect(interpretStatus({ shipment_status_id: 76, current_status_id: 20 })).toMatchObject({
      status: "in_transit",
      attention: true,
      name: "Untraceable",
    })
    expect(interpretStatus({ shipment_status_id: 22, current_status_id: 37 }).status).toBeNull()
  })

  it("should read the return half by the ORDER table, whatever the other says", () => {
    const pairs = [
      [32, 42, "picked_up"],
      [25, 18, "in_transit"],
      [48, 17, "out_for_delivery"],
      [26, 7, "delivered"],
      [68, 26, "delivered"],
      [27, 27, "cancelled"],
      [30, 8, "cancelled"],
      [21, 11, "pending"],
    ] as const
    for (const [current_status_id, shipment_status_id, status] of pairs) {
      expect(interpretStatus({ current_status_id, shipment_status_id })).toMatchObject({
        status,
        isReturn: true,
        attention: false,
      })
    }
    for (const [current_status_id, shipment_status_id] of [
      [24, 13],
      [49, 20],
    ]) {
      expect(interpretStatus({ current_status_id, shipment_status_id })).toMatchObject({
        status: null,
        isReturn: true,
        attention: true,
      })
    }
    expect(interpretStatus({ current_status_id: 57, shipment_status_id: 47 })).toMatchObject({
      status: null,
      attention: true,
      name: "QC Failed",
    })
  })

  it("should know both names of SHIPMENT 27", () => {
    expect(
      interpretStatus({ shipment_status_id: 27, shipment_status: "RETURN CANCELLED" })
    ).toMatchObject({ status: "cancelled", isReturn: true })
    expect(
      interpretStatus({ shipment_status_id: 27, shipment_status: "PICKUP BOOKED" })
    ).toMatchObject({ status: "pickup_scheduled", isReturn: false })
  })

  it("should never throw and never invent a state, whatever ids and texts come", () => {
    const documented = new Set(
      [...DOCUMENTED_ORDER, ...DOCUMENTED_SHIPMENT].map(([, , status]) => status)
    )
    const id = fc.option(fc.integer({ min: -5, max: 2000 }))
    const words = fc.option(
      fc.oneof(fc.string(), fc.constantFrom("constructor", "__proto__", "toString", "DELIVERED"))
    )
    fc.assert(
      fc.property(id, id, words, words, (current, shipment, order, text) => {
        const read = interpretStatus({
          current_status_id: current,
          shipment_status_id: shipment,
          current_status: order,
          shipment_status: text,
        })
        expect(documented.has(read.status)).toBe(true)
        expect(read.known || read.status === null).toBe(true)
      })
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
