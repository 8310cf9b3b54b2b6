import fc from "fast-check"
import {
  bodyToMetric,
  chartToCm,
  recommendSize,
  toInches,
  type Body,
  type Chart,
  type FitCounts,
  type FitEvidence,
} from ".."
import { LETTER_CHART } from "./fixtures"

const SIZES = ["XS", "S", "M", "L", "XL", "XXL"]
const PARTS = ["bust", "waist", "hips"] as const

const cm = (min: number, max: number) =>
  fc.integer({ min: min * 10, max: max * 10 }).map((value) => value / 10)

const bodies: fc.Arbitrary<Body> = fc.record(
  {
    height_cm: cm(135, 195),
    weight_kg: cm(35, 130),
    bust_cm: cm(65, 140),
    waist_cm: cm(50, 130),
    hips_cm: cm(70, 150),
    usual_size: fc.constantFrom(...SIZES),
    fit_preference: fc.constantFrom("snug" as const, "regular" as const, "relaxed" as const),
  },
  { requiredKeys: ["bust_cm"] }
)

const counts: fc.Arbitrary<FitCounts> = fc
  .tuple(...Array.from({ length: 6 }, () => fc.nat(60)))
  .map(([vs, vt, vl, us, ut, ul]) => ({
    small: vs + us,
    true: vt + ut,
    large: vl + ul,
    verified_small: vs,
    verified_true: vt,
    verified_large: vl,
  }))

const evidences: fc.Arbitrary<FitEvidence> = fc.record({
  pools: fc.array(counts, { maxLength: 2 }),
  sizes: fc.dictionary(fc.constantFrom(...SIZES), counts),
})

/** Charts as merchants write them: gaps, overlaps, flat stretches and missing cells included. */
const charts: fc.Arbitrary<Chart> = fc
  .record({
    basis: fc.constantFrom("body" as const, "garment" as const),
    fit_type: fc.constantFrom(null, "Bodycon", "Slim Fit", "A-line", "Relaxed", "Oversized"),
    stretch: fc.constantFrom(0, 0.1, 0.3),
    start: cm(70, 90),
    steps: fc.array(cm(-1, 8), { minLength: 6, maxLength: 6 }),
    holes: fc.array(fc.boolean(), { minLength: 18, maxLength: 18 }),
  })
  .map(({ start, steps, holes, ...chart }) => ({
    ...chart,
    rows: SIZES.map((size, i) => {
      const base = start + steps.slice(0, i).reduce((a, b) => a + b, 0)
      const measured = PARTS.flatMap((part, p) =>
        holes[i * 3 + p] && part !== "bust"
          ? []
          : [[part, { min: base + p * 3, max: base + p * 3 + 4 }]]
      )
      return { size, rank: i, measurements: Object.fromEntries(measured) }
    }),
  }))

const rankOf = (chart: Chart, body: Body, evidence: FitEvidence): number =>
  SIZES.indexOf(recommendSize({ chart, body, evidence })!.size)

describe("properties of recommendSize", () => {
  it("should never give a larger body a smaller size", () => {
    fc.assert(
      fc.property(
        charts,
        bodies,
        evidences,
        fc.constantFrom(
          "bust_cm" as const,
          "waist_cm" as const,
          "hips_cm" as const,
          "weight_kg" as const
        ),
        cm(0, 25),
        (chart, body, evidence, field, more) => {
          const value = body[field]
          fc.pre(value !== undefined)
          const larger = { ...body, [field]: (value as number) + more }
          expect(rankOf(chart, larger, evidence)).toBeGreaterThanOrEqual(
            rankOf(chart, body, evidence)
          )
        }
      ),
      { numRuns: 1500 }
    )
  })

  it("should never give a body scaled up in every dimension a smaller size", () => {
    fc.assert(
      fc.property(
        charts,
        bodies,
        evidences,
        fc.integer({ min: 100, max: 125 }),
        (chart, body, evidence, percent) => {
          const k = percent / 100
          const scale = (value: number | undefined, power: number) =>
            value === undefined ? undefined : value * k ** power
          const larger = {
            ...body,
            height_cm: scale(body.height_cm, 1),
            weight_kg: scale(body.weight_kg, 3),
            bust_cm: scale(body.bust_cm, 1),
            waist_cm: scale(body.waist_cm, 1),
            hips_cm: scale(body.hips_cm, 1),
          }
          expect(rankOf(chart, larger, evidence)).toBeGreaterThanOrEqual(
            rankOf(chart, body, evidence)
          )
        }
      )
    )
  })

  it("should give probabilities that sum to 1 for every size", () => {
    fc.assert(
      fc.property(charts, bodies, evidences, (chart, body, evidence) => {
        for (const { small, true: fits, large } of recommendSize({ chart, body, evidence })!
          .sizes) {
          expect(small + fits + large).toBeCloseTo(1, 10)
          expect(Math.min(small, fits, large)).toBeGreaterThanOrEqual(0)
        }
      })
    )
  })

  it("should recommend the size most likely to fit", () => {
    fc.assert(
      fc.property(charts, bodies, evidences, (chart, body, evidence) => {
        const { confidence, sizes } = recommendSize({ chart, body, evidence })!
        expect(confidence).toBeGreaterThanOrEqual(
          Math.max(...sizes.map((size) => size.true)) - 1e-6
        )
      })
    )
  })

  it("should change nothing when body and chart are given in inches and pounds", () => {
    fc.assert(
      fc.property(bodies, evidences, (body, evidence) => {
        const inch = (value: number | undefined) =>
          value === undefined ? undefined : toInches(value)
        const imperial = {
          ...body,
          height_cm: inch(body.height_cm),
          bust_cm: inch(body.bust_cm),
          waist_cm: inch(body.waist_cm),
          hips_cm: inch(body.hips_cm),
          weight_kg: body.weight_kg === undefined ? undefined : body.weight_kg / 0.45359237,
        }
        const chart = {
          ...LETTER_CHART,
          rows: LETTER_CHART.rows.map((row) => ({
            ...row,
            measurements: Object.fromEntries(
              Object.entries(row.measurements).map(([part, range]) => [
                part,
                { min: toInches(range.min), max: toInches(range.max) },
              ])
            ),
          })),
        }
        expect(
          recommendSize({
            chart: chartToCm(chart, "in"),
            body: bodyToMetric(imperial, { length: "in", weight: "lb" }),
            evidence,
          })
        ).toEqual(recommendSize({ chart: LETTER_CHART, body, evidence }))
      })
    )
  })

  it("should never go down when one more shopper says it runs small", () => {
    fc.assert(
      fc.property(
        charts,
        bodies,
        evidences,
        fc.constantFrom(...SIZES),
        fc.boolean(),
        (chart, body, evidence, size, verified) => {
          const none = {
            small: 0,
            true: 0,
            large: 0,
            verified_small: 0,
            verified_true: 0,
            verified_large: 0,
          }
          const before = evidence.sizes[size] ?? none
          const more = {
            ...evidence,
            sizes: {
              ...evidence.sizes,
              [size]: {
                ...before,
                small: before.small + 1,
                verified_small: before.verified_small + (verified ? 1 : 0),
              },
            },
          }
          expect(rankOf(chart, body, more)).toBeGreaterThanOrEqual(rankOf(chart, body, evidence))
        }
      ),
      { numRuns: 1500 }
    )
  })
})
