import { hours, minutes, rate, toWeeks } from "../scorecard-data"
import type { ScorecardDay } from "../scorecard-data"

const day = (date: string, overrides: Partial<ScorecardDay> = {}): ScorecardDay => ({
  day: date,
  orders: 1,
  due_answers: 0,
  answered_in_time: 0,
  rejected: 0,
  expired: 0,
  pieces_asked: 0,
  pieces_refused: 0,
  accepted: 0,
  cancelled_after_acceptance: 0,
  due_dispatches: 0,
  dispatched_in_time: 0,
  parcels_ended: 0,
  delivered: 0,
  rto: 0,
  pieces_delivered: 0,
  pieces_returned: 0,
  acceptance_minutes: null,
  dispatch_hours: null,
  ...overrides,
})

describe("toWeeks", () => {
  it("should begin weeks on Monday and keep the empty ones between", () => {
    const weeks = toWeeks([day("2026-11-01"), day("2026-11-02"), day("2026-11-20")])
    expect(weeks.map((week) => [week.monday, week.orders])).toEqual([
      ["2026-10-26", 1],
      ["2026-11-02", 1],
      ["2026-11-09", 0],
      ["2026-11-16", 1],
    ])
  })

  it("should weigh the days' medians and take rates of the week's sums", () => {
    const [week] = toWeeks([
      day("2026-11-16", { accepted: 3, acceptance_minutes: 10, cancelled_after_acceptance: 1 }),
      day("2026-11-18", {
        accepted: 1,
        acceptance_minutes: 50,
        pieces_asked: 8,
        pieces_refused: 1,
      }),
      day("2026-11-22", { parcels_ended: 3, rto: 1 }),
    ])
    expect(week).toEqual({
      monday: "2026-11-16",
      orders: 3,
      acceptance_minutes: 20,
      dispatch_hours: null,
      refused: 12.5,
      cancelled: 25,
      rto: 33.3,
      returned: null,
    })
  })

  it("should have no weeks without days", () => {
    expect(toWeeks([])).toEqual([])
  })
})

describe("figures in words", () => {
  it.each([
    [rate(null), "–"],
    [rate(0), "0%"],
    [rate(0.1254), "12.5%"],
    [minutes(null), "–"],
    [minutes(44.6), "45 min"],
    [minutes(200), "3 h 20 min"],
    [hours(null), "–"],
    [hours(6.54), "6.5 h"],
    [hours(47), "47 h"],
    [hours(52.2), "2 days 4 h"],
  ])("should read %s as %s", (text, expected) => {
    expect(text).toBe(expected)
  })
})
