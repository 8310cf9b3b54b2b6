import {
  dayInIndia,
  expectedWords,
  isOver,
  newestFirst,
  orderCondition,
  parcelCondition,
  setBackWords,
} from "../parcel-words"
import type { JourneyParcel } from "../types"

const at = (hour: number) => `2026-11-20T${String(hour).padStart(2, "0")}:00:00.000Z`

const parcel = (status: string, ...told: [status: string, hour: number][]): JourneyParcel => ({
  number: "PO-1",
  status,
  courier: null,
  awb: null,
  eta: null,
  items: [],
  events: told.map(([name, hour]) => ({ status: name, label: name, place: null, at: at(hour) })),
})

describe("parcelCondition", () => {
  it.each<[string, JourneyParcel, string]>([
    ["a parcel on its way", parcel("shipped", ["picked_up", 1], ["in_transit", 2]), "shipped"],
    [
      "a delivery that was tried",
      parcel("shipped", ["undelivered", 5], ["in_transit", 2]),
      "undelivered",
    ],
    [
      "a second try after a failed one",
      parcel("out_for_delivery", ["undelivered", 5], ["out_for_delivery", 9]),
      "out_for_delivery",
    ],
    [
      "a parcel that moves again after a failed try",
      parcel("shipped", ["undelivered", 5], ["in_transit", 7]),
      "shipped",
    ],
    [
      "a delivery that was tried, and then scanned in the courier's office",
      parcel("shipped", ["undelivered", 5], ["scan", 8]),
      "undelivered",
    ],
    ["a way back", parcel("cancelled", ["undelivered", 5], ["rto_initiated", 6]), "rto_initiated"],
    [
      "a way back told in the wrong order",
      parcel("cancelled", ["rto_delivered", 7], ["rto_in_transit", 8]),
      "rto_delivered",
    ],
    ["a lost parcel", parcel("cancelled", ["in_transit", 2], ["lost", 9]), "lost"],
    ["a parcel that was cancelled", parcel("cancelled", ["booked", 1]), "cancelled"],
    ["a delivery after a failed one", parcel("delivered", ["undelivered", 9]), "delivered"],
    ["a parcel nobody booked yet", parcel("processing"), "processing"],
  ])("should tell %s", (_name, given, expected) => {
    expect(parcelCondition(given)).toBe(expected)
  })
})

describe("orderCondition", () => {
  const cancelled = parcel("cancelled", ["booked", 1])
  const goingBack = parcel("cancelled", ["rto_in_transit", 2])
  const back = parcel("cancelled", ["rto_delivered", 3])
  const lost = parcel("cancelled", ["lost", 3])

  it.each<[string, string, JourneyParcel[], string]>([
    ["on its way", "shipped", [parcel("shipped", ["in_transit", 1])], "shipped"],
    [
      "of which a part came back",
      "partially_delivered",
      [parcel("delivered"), back],
      "partially_delivered",
    ],
    ["that somebody cancelled", "cancelled", [cancelled], "cancelled"],
    ["cancelled before any parcel", "cancelled", [], "cancelled"],
    ["on its way back", "cancelled", [goingBack, back], "rto_in_transit"],
    ["that is back", "cancelled", [back, lost, cancelled], "rto_delivered"],
    ["that is lost", "cancelled", [lost], "lost"],
    ["that is back and paid back", "refunded", [back], "refunded"],
  ])("should tell an order %s", (_name, status, parcels, expected) => {
    expect(orderCondition({ status, parcels })).toBe(expected)
  })
})

describe("isOver", () => {
  it.each(["delivered", "cancelled", "refunded", "rto_delivered", "lost"])(
    "should end with %s",
    (one) => {
      expect(isOver(one)).toBe(true)
    }
  )

  it.each([
    "rto_initiated",
    "rto_in_transit",
    "partially_delivered",
    "shipped",
    "return_requested",
  ])("should go on with %s", (one) => {
    expect(isOver(one)).toBe(false)
  })
})

describe("newestFirst", () => {
  it("should leave the list it was given as it was", () => {
    const { events } = parcel("shipped", ["picked_up", 1], ["in_transit", 2])
    expect(newestFirst(events).map((event) => event.status)).toEqual(["in_transit", "picked_up"])
    expect(events[0]!.status).toBe("picked_up")
  })
})

describe("setBackWords", () => {
  it.each(["undelivered", "rto_initiated", "rto_in_transit", "rto_delivered", "lost"])(
    "should explain %s",
    (condition) => {
      expect(setBackWords(condition, "prepaid")).toMatch(/\.$/)
    }
  )

  it("should promise money back only to who paid", () => {
    expect(setBackWords("rto_delivered", "prepaid")).toContain("goes back the way you paid")
    expect(setBackWords("rto_delivered", "cod")).toContain("You owe nothing")
  })

  it.each(["shipped", "delivered", "cancelled"])("should say nothing of %s", (condition) => {
    expect(setBackWords(condition, "cod")).toBeNull()
  })
})

describe("expectedWords", () => {
  // Half past eleven in the evening in India.
  const now = "2026-11-21T18:00:00.000Z"

  it("should name the day in India, also across midnight", () => {
    expect(expectedWords("2026-11-21T19:00:00.000Z", "shipped", now)).toEqual({
      label: "Expected",
      value: expect.stringContaining("22 Nov"),
    })
  })

  it("should still expect a parcel on the evening of its day", () => {
    expect(expectedWords("2026-11-21T04:00:00.000Z", "shipped", now)?.label).toBe("Expected")
  })

  it("should own up to a day that has passed", () => {
    expect(expectedWords("2026-11-20T04:00:00.000Z", "undelivered", now)?.label).toBe(
      "Running late, was expected"
    )
  })

  it.each(["delivered", "cancelled", "rto_initiated", "lost"])(
    "should expect nothing of a parcel that is %s",
    (condition) => {
      expect(expectedWords("2026-11-25T04:00:00.000Z", condition, now)).toBeNull()
    }
  )

  it("should expect nothing of what is not a date", () => {
    expect(expectedWords("soon", "shipped", now)).toBeNull()
    expect(expectedWords(null, "shipped", now)).toBeNull()
  })
})

describe("dayInIndia", () => {
  it("should change the day at half past six in the evening of UTC", () => {
    expect(dayInIndia("2026-11-21T18:29:59.000Z")).toBe("2026-11-21")
    expect(dayInIndia("2026-11-21T18:30:00.000Z")).toBe("2026-11-22")
  })
})
