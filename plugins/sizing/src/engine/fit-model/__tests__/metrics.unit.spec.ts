import fc from "fast-check"
import type { Fit } from "../../types"
import { areaUnderCurve, bestBalance, calibrationError, macroF1, measureFits } from "../metrics"

const shares = (small: number, large: number) => ({ small, true: 1 - small - large, large })

describe("area under the curve", () => {
  it.each([
    [[0.1, 0.2, 0.8, 0.9], 1],
    [[0.9, 0.8, 0.2, 0.1], 0],
    [[0.5, 0.5, 0.5, 0.5], 0.5],
    [[0.1, 0.6, 0.6, 0.9], 0.875],
  ])("should be the chance that one of the class scores above another: %p", (scores, area) => {
    expect(areaUnderCurve(scores, (row) => row >= 2)).toBeCloseTo(area)
  })

  it("should count pairs", () => {
    const cases = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.boolean()), { minLength: 2 })
    fc.assert(
      fc.property(cases, (rows) => {
        const yes = rows.filter(([, is]) => is)
        const no = rows.filter(([, is]) => !is)
        fc.pre(yes.length > 0 && no.length > 0)
        const won = yes.flatMap(([a]) => no.map(([b]) => (a > b ? 1 : a === b ? 0.5 : 0)))
        const mean = won.reduce<number>((sum, one) => sum + one, 0) / won.length
        const scores = rows.map(([score]) => score)
        expect(areaUnderCurve(scores, (row) => rows[row][1])).toBeCloseTo(mean, 10)
      })
    )
  })
})

describe("calibration", () => {
  it("should be nothing when what was foretold came as often", () => {
    expect(calibrationError([0.5, 0.5, 0.5, 0.5], (row) => row % 2 === 0)).toBe(0)
  })

  it("should be how far the foretold is off", () => {
    expect(calibrationError([0.9, 0.9, 0.9, 0.9], () => false)).toBeCloseTo(0.9)
  })
})

describe("naming a class", () => {
  const came: Fit[] = ["small", "true", "true", "large"]

  it("should score each class alike, however rare", () => {
    expect(macroF1(came, came)).toBe(1)
    expect(macroF1(["true", "true", "true", "true"], came)).toBeCloseTo(2 / 9)
  })

  it("should raise the rare classes as far as that names them better", () => {
    const rows = [shares(0.3, 0.1), shares(0.1, 0.1), shares(0.1, 0.1), shares(0.1, 0.3)]
    const prior = { small: 0.25, true: 0.5, large: 0.25 }
    expect(bestBalance(rows, came, prior)).toBeGreaterThan(0)
  })
})

describe("the figures of a model", () => {
  it("should be perfect for who always knows", () => {
    const rows = [shares(1, 0), shares(0, 0), shares(0, 1)]
    const metrics = measureFits(rows, ["small", "true", "large"], ["small", "true", "large"])
    expect(metrics).toMatchObject({
      rows: 3,
      auc: { small: 1, true: 1, large: 1, mean: 1 },
      macro_f1: 1,
      calibration_error: 0,
    })
    expect(metrics.log_loss).toBeCloseTo(0)
  })
})
