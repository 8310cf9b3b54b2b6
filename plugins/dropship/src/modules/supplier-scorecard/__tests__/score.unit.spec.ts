import fc from "fast-check"
import { emptyScorecard, ratesOf, COUNTS } from "../figures"
import type { Counts } from "../figures"
import { NEUTRAL_SCORE, SCORE_PARTS, scoreOf } from "../score"
import type { ScoreCounts } from "../score"

const NOTHING = Object.fromEntries(COUNTS.map((name) => [name, 0])) as Counts

const counts = (overrides: Partial<ScoreCounts>): Counts => ({ ...NOTHING, ...overrides })

/** A year without a fault. */
const FLAWLESS = counts({
  due_answers: 400,
  answered_in_time: 400,
  pieces_asked: 500,
  accepted: 400,
  due_dispatches: 400,
  dispatched_in_time: 400,
  parcels_ended: 400,
  pieces_delivered: 500,
})

const anyCounts = fc
  .tuple(
    ...SCORE_PARTS.map(() => fc.tuple(fc.nat(500), fc.double({ min: 0, max: 1, noNaN: true })))
  )
  .map((pairs) =>
    counts(
      Object.fromEntries(
        SCORE_PARTS.flatMap((part, i) => [
          [part.of, pairs[i][0]],
          [part.count, Math.floor(pairs[i][0] * pairs[i][1])],
        ])
      )
    )
  )

describe("scoreOf", () => {
  it.each<[string, Counts, number]>([
    ["nothing yet", NOTHING, 70],
    ["one order done well", counts({ due_answers: 1, answered_in_time: 1 }), 70.3],
    ["one order refused", counts({ pieces_asked: 1, pieces_refused: 1 }), 67.1],
    ["one accepted order cancelled", counts({ accepted: 1, cancelled_after_acceptance: 1 }), 62.4],
    ["a year without a fault", FLAWLESS, 98.6],
    ["a tenth cancelled after acceptance", { ...FLAWLESS, cancelled_after_acceptance: 40 }, 82.8],
    ["half of all answers late", { ...FLAWLESS, answered_in_time: 200 }, 79.6],
    [
      "everything wrong",
      {
        ...FLAWLESS,
        answered_in_time: 0,
        pieces_refused: 500,
        cancelled_after_acceptance: 400,
        dispatched_in_time: 0,
        rto: 400,
        pieces_returned: 500,
      },
      0,
    ],
  ])("should be right for %s", (_, given, score) => {
    expect(scoreOf(given)).toBe(score)
  })

  it("should have parts that add up to 100", () => {
    expect(SCORE_PARTS.reduce((sum, part) => sum + part.weight, 0)).toBe(100)
  })

  it("should stay between 0 and 100", () => {
    fc.assert(
      fc.property(anyCounts, (given) => {
        expect(scoreOf(given)).toBeGreaterThanOrEqual(0)
        expect(scoreOf(given)).toBeLessThanOrEqual(100)
      })
    )
  })

  it("should never fall when one thing goes better", () => {
    fc.assert(
      fc.property(anyCounts, fc.constantFrom(...SCORE_PARTS), (given, part) => {
        const isGood = part.full > part.none
        const better = { ...given, [part.count]: given[part.count] + (isGood ? 1 : -1) }
        fc.pre(better[part.count] >= 0 && better[part.count] <= given[part.of])
        expect(scoreOf(better)).toBeGreaterThanOrEqual(scoreOf(given))
      })
    )
  })

  it("should move away from the neutral score the more orders say the same", () => {
    const perfect = (n: number) => scoreOf(counts({ due_answers: n, answered_in_time: n }))
    const poor = (n: number) => scoreOf(counts({ due_answers: n, answered_in_time: 0 }))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (n) => {
        expect(perfect(n)).toBeGreaterThan(NEUTRAL_SCORE)
        expect(perfect(n + 20)).toBeGreaterThanOrEqual(perfect(n))
        expect(poor(n)).toBeLessThan(NEUTRAL_SCORE)
        expect(poor(n + 20)).toBeLessThanOrEqual(poor(n))
      })
    )
  })
})

describe("ratesOf", () => {
  it("should be shares of what could have been, and null of nothing", () => {
    expect(
      ratesOf(counts({ accepted: 8, cancelled_after_acceptance: 2, parcels_ended: 3 }))
    ).toEqual({
      answered_in_time_rate: null,
      refusal_rate: null,
      cancellation_rate: 0.25,
      dispatched_in_time_rate: null,
      rto_rate: 0,
      return_rate: null,
    })
  })
})

describe("emptyScorecard", () => {
  it("should be the neutral one", () => {
    expect(emptyScorecard("sup_1", 90)).toMatchObject({
      supplier_id: "sup_1",
      window_days: 90,
      score: NEUTRAL_SCORE,
      orders: 0,
      refusal_rate: null,
    })
  })
})
