import fc from "fast-check"
import { binOf, cutsOf, MISSING_BIN } from "../bins"
import { boost, logistic, readForest, type BoostOptions } from "../boost"
import { seeded } from "../random"

const OPTIONS: BoostOptions = {
  rounds: 30,
  depth: 3,
  minHessian: 1,
  l2: 1,
  learningRate: 0.2,
  rowShare: 0.8,
  featureShare: 1,
  seed: 7,
}

const columnsOf = (rows: number[][]): Float64Array[] =>
  rows[0].map((_, at) => Float64Array.from(rows, (row) => row[at]))

const unweighted = (rows: unknown[]) => new Float32Array(rows.length).fill(1)

describe("bins", () => {
  it("should put a value above every cut it reaches, and unknown ones apart", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { maxLength: 200 }), (values) => {
        const cuts = cutsOf(Float64Array.from(values))
        expect(cuts.length).toBeLessThan(64)
        expect(binOf(cuts, NaN)).toBe(MISSING_BIN)
        for (const value of values) {
          expect(binOf(cuts, value)).toBe(1 + cuts.filter((cut) => value >= cut).length)
        }
      })
    )
  })

  it("should keep each of few values apart", () => {
    const cuts = cutsOf(Float64Array.of(3, 1, 2, 2, NaN, 1))
    expect(cuts).toEqual([1.5, 2.5])
    expect([1, 2, 3].map((value) => binOf(cuts, value))).toEqual([1, 2, 3])
  })
})

describe("boosting", () => {
  it("should learn what neither feature tells alone", async () => {
    const random = seeded(1)
    const rows = Array.from({ length: 1500 }, () => [random(), random(), random()])
    const isYes = ([a, b]: number[]) => a > 0.5 !== b > 0.5
    const forest = await boost({
      columns: columnsOf(rows),
      weights: unweighted(rows),
      outcomes: [{ labels: Uint8Array.from(rows, (row) => Number(isYes(row))), signs: [0, 0, 0] }],
      options: OPTIONS,
    })
    const unseen = Array.from({ length: 500 }, () => [random(), random(), random()])
    const right = unseen.filter((row) => readForest(forest, row)[0] > 0 === isYes(row))
    expect(right.length / unseen.length).toBeGreaterThan(0.9)
  })

  it("should learn from not knowing", async () => {
    const rows = Array.from({ length: 400 }, (_, at) => [at % 4 === 0 ? NaN : at % 7])
    const forest = await boost({
      columns: columnsOf(rows),
      weights: unweighted(rows),
      outcomes: [{ labels: Uint8Array.from(rows, ([a]) => (Number.isNaN(a) ? 1 : 0)), signs: [0] }],
      options: OPTIONS,
    })
    expect(logistic(readForest(forest, [NaN])[0])).toBeGreaterThan(0.9)
    expect(logistic(readForest(forest, [3])[0])).toBeLessThan(0.1)
  })

  it("should give the same forest for the same rows, and plain data", async () => {
    const random = seeded(3)
    const rows = Array.from({ length: 200 }, () => [random(), random()])
    const input = {
      columns: columnsOf(rows),
      weights: unweighted(rows),
      outcomes: [
        { labels: Uint8Array.from(rows, ([a]) => (a > 0.4 ? 1 : 0)), signs: [0, 0] as 0[] },
      ],
      options: OPTIONS,
    }
    const first = await boost(input)
    expect(await boost(input)).toEqual(first)
    expect(JSON.parse(JSON.stringify(first))).toEqual(first)
  })

  it("should hand over the watched rows' log-odds, and end when it is told to", async () => {
    const rows = [[0], [1], [2], [3]]
    const seen: number[] = []
    const forest = await boost({
      columns: columnsOf(rows),
      weights: unweighted(rows),
      outcomes: [{ labels: Uint8Array.of(0, 0, 1, 1), signs: [0] }],
      options: { ...OPTIONS, minHessian: 0.1 },
      watch: [Float64Array.of(0, 3)],
      onRound: (round, [logOdds]) => {
        seen.push(round)
        expect(logOdds).toHaveLength(2)
        return round < 5
      },
    })
    expect(seen).toEqual([1, 2, 3, 4, 5])
    expect(forest.outcomes[0].trees).toHaveLength(5)
  })

  it("should never turn round a feature whose sign is given, whatever the rows say", async () => {
    const row = fc.tuple(
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 0, max: 12 }),
      fc.boolean()
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 30, maxLength: 120 }),
        fc.constantFrom(1 as const, -1 as const),
        async (rows, sign) => {
          const forest = await boost({
            columns: columnsOf(rows.map(([a, b]) => [a, b])),
            weights: unweighted(rows),
            outcomes: [
              { labels: Uint8Array.from(rows, ([, , yes]) => Number(yes)), signs: [sign, 0] },
            ],
            options: { ...OPTIONS, rounds: 8, depth: 4 },
          })
          for (let b = 0; b <= 12; b += 3) {
            const along = Array.from({ length: 13 }, (_, a) => readForest(forest, [a, b])[0] * sign)
            along.slice(1).forEach((value, at) => expect(value).toBeGreaterThanOrEqual(along[at]))
          }
        }
      ),
      { numRuns: 60 }
    )
  })
})
