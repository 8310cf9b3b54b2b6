import fc from "fast-check"
import { pickupDateFrom, pickupDates } from "../pickup-dates"

describe("pickupDates", () => {
  it("should begin tomorrow in India and leave Sundays out", () => {
    // Saturday 21 November 2026, 23:50 in India.
    expect(pickupDates(new Date("2026-11-21T18:20:00Z"))).toEqual([
      "2026-11-23",
      "2026-11-24",
      "2026-11-25",
      "2026-11-26",
      "2026-11-27",
      "2026-11-28",
    ])
    // Ten minutes later it is Sunday there, and Monday is tomorrow.
    expect(pickupDates(new Date("2026-11-21T18:30:00Z"))).toEqual([
      "2026-11-23",
      "2026-11-24",
      "2026-11-25",
      "2026-11-26",
      "2026-11-27",
      "2026-11-28",
    ])
    expect(pickupDates(new Date("2026-11-25T06:00:00Z"))[0]).toBe("2026-11-26")
  })

  it("should always offer six days, none a Sunday, none today, none past a week", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2026-01-01"), max: new Date("2030-12-31"), noInvalidDate: true }),
        (now) => {
          const today = new Date(now.getTime() + 330 * 60_000).toISOString().slice(0, 10)
          const days = pickupDates(now)
          expect(days).toHaveLength(6)
          for (const day of days) {
            const ahead = (Date.parse(day) - Date.parse(today)) / 86_400_000
            expect(ahead).toBeGreaterThanOrEqual(1)
            expect(ahead).toBeLessThanOrEqual(7)
            expect(new Date(day).getUTCDay()).not.toBe(0)
          }
          expect([...days].sort()).toEqual(days)
        }
      )
    )
  })
})

describe("pickupDateFrom", () => {
  // Thursday 26 November 2026, 01:00 in India.
  const now = new Date("2026-11-25T19:30:00Z")

  it.each([
    ["2026-11-27", "2026-11-27"],
    ["2026-12-03", "2026-12-03"],
    ["2026-11-26", "2026-11-27"],
    ["2026-11-20", "2026-11-27"],
  ])("should make of %s %s", (wished, expected) => {
    expect(pickupDateFrom(wished, now)).toBe(expected)
  })

  it("should leave Sundays out when the day has passed on a Saturday", () => {
    expect(pickupDateFrom("2026-11-28", new Date("2026-11-28T06:00:00Z"))).toBe("2026-11-30")
  })
})
