import fc from "fast-check"
import { gatherEvidence, predictorOf, trainFitModel, type FitModel, type FitObservation } from ".."
import { evaluateFitModel } from "../evaluate"
import { sharesFrom } from "../fit-model"
import { learnBodyScale, placeOfBody } from "../body-scale"
import { UNKNOWN_WEARER, type FitCase } from "../observation"
import type { Fit } from "../../types"
import { madeUpReports } from "./reports"

const FITS: Fit[] = ["small", "true", "large"]

/** A size nobody chose yet, for whoever it is meant for. */
const considered = (item: string, position: number): FitCase => ({
  item,
  wearerId: null,
  category: "category_1",
  brand: null,
  size: ["XS", "S", "M", "L", "XL", "XXL"][position],
  position,
  residual: 0,
  length: null,
  occasion: null,
  chosen: false,
  wearer: UNKNOWN_WEARER,
})

describe("a trained fit model", () => {
  let known: FitObservation[]
  let model: FitModel
  beforeAll(async () => {
    known = madeUpReports(2500, 11)
    model = (await trainFitModel(known)).model
  })

  it("should foretell rows it has not seen, and know how sure it is", () => {
    const metrics = evaluateFitModel(model, known, madeUpReports(1000, 12))
    expect(metrics.auc.mean).toBeGreaterThan(0.75)
    expect(metrics.calibration_error).toBeLessThan(0.1)
  })

  it("should tell what runs small from what runs large", () => {
    const { shares } = predictorOf(model)
    const evidence = gatherEvidence(known)
    const small = shares(considered("item_3", 2), evidence)
    const large = shares(considered("item_13", 2), evidence)
    expect(small.small).toBeGreaterThan(0.3)
    expect(small.small).toBeGreaterThan(3 * large.small)
    expect(large.large).toBeGreaterThan(3 * small.large)
  })

  it("should say nothing much of what nobody spoke of", () => {
    const shares = predictorOf(model).shares(considered("new", 2), gatherEvidence([]))
    FITS.forEach((fit) => expect(shares[fit]).toBeLessThan(0.9))
  })

  it("should never think a size less small, or larger, for one more voice that says small", () => {
    const { shares } = predictorOf(model)
    const voice = fc.record({
      size: fc.integer({ min: 0, max: 5 }),
      residual: fc.oneof(fc.double({ min: -3, max: 3, noNaN: true }), fc.constant(NaN)),
      fit: fc.constantFrom(...FITS),
      weight: fc.constantFrom(0.5, 1),
      own: fc.boolean(),
    })
    const toReport = ({
      size,
      residual,
      fit,
      weight,
      own,
    }: typeof voice extends fc.Arbitrary<infer T> ? T : never): FitObservation => ({
      ...considered("item_x", size),
      residual,
      fit,
      weight,
      chosen: true,
      wearerId: own ? "her" : null,
    })
    fc.assert(
      fc.property(
        fc.array(voice, { maxLength: 30 }),
        voice,
        fc.nat(5),
        (voices, more, position) => {
          const rest = gatherEvidence(known)
          const withVoices = (reports: FitObservation[]) => {
            const own = gatherEvidence(reports)
            return {
              ...rest,
              item: (id: string) => (id === "item_x" ? own.item(id) : rest.item(id)),
            }
          }
          const reports = voices.map(toReport)
          const before = shares(considered("item_x", position), withVoices(reports))
          const after = shares(
            considered("item_x", position),
            withVoices([...reports, toReport({ ...more, fit: "small" })])
          )
          expect(after.small).toBeGreaterThanOrEqual(before.small - 1e-12)
          expect(after.large).toBeLessThanOrEqual(before.large + 1e-12)
        }
      ),
      { numRuns: 300 }
    )
  })

  it("should be the same for the same reports, and survive being stored", async () => {
    const few = known.slice(0, 400)
    const first = (await trainFitModel(few)).model
    expect((await trainFitModel(few)).model).toEqual(first)
    expect(JSON.parse(JSON.stringify(first))).toEqual(first)
  })

  it("should say how far it is", async () => {
    const stages = new Map<string, number>()
    await trainFitModel(known.slice(0, 600), ({ stage, share }) => {
      expect(share).toBeGreaterThanOrEqual(stages.get(stage) ?? 0)
      expect(share).toBeLessThanOrEqual(1)
      stages.set(stage, share)
    })
    expect([...stages.keys()]).toEqual(["evidence", "rounds", "trees"])
    expect(stages.get("trees")).toBe(1)
  })

  it("should refuse what nothing can be learned from", async () => {
    const alike = known.slice(0, 50).map((row) => ({ ...row, fit: "true" as const }))
    await expect(trainFitModel(alike)).rejects.toThrow(RangeError)
    await expect(trainFitModel(known.slice(0, 5))).rejects.toThrow("ten reports")
  })
})

describe("shares", () => {
  it("should sum to 1, and follow their own side", () => {
    const odds = fc.double({ min: -30, max: 30, noNaN: true })
    fc.assert(
      fc.property(odds, odds, fc.double({ min: 0, max: 5, noNaN: true }), (small, large, more) => {
        const shares = sharesFrom(small, large)
        expect(shares.small + shares.true + shares.large).toBeCloseTo(1, 12)
        expect(Math.min(shares.small, shares.true, shares.large)).toBeGreaterThanOrEqual(0)
        const smaller = sharesFrom(small + more, large)
        expect(smaller.small).toBeGreaterThanOrEqual(shares.small - 1e-12)
        expect(smaller.large).toBeLessThanOrEqual(shares.large + 1e-12)
      })
    )
  })
})

describe("the scale of bodies", () => {
  const scale = learnBodyScale(madeUpReports(1500, 21))

  it("should place a body near the size that fits it", () => {
    const at = (place: number) =>
      placeOfBody(scale, { ...UNKNOWN_WEARER, build: 0.5 + 0.03 * place, height: 158 })
    expect(Math.abs(at(1) - 1)).toBeLessThan(0.7)
    expect(Math.abs(at(4) - 4)).toBeLessThan(0.7)
  })

  it("should never place a larger body lower", () => {
    const part = fc.constantFrom("build" as const, "height" as const)
    const wearers = fc.record({
      build: fc.double({ min: 0.4, max: 0.8, noNaN: true }),
      height: fc.double({ min: 140, max: 180, noNaN: true }),
    })
    fc.assert(
      fc.property(
        wearers,
        part,
        fc.double({ min: 0, max: 30, noNaN: true }),
        (body, name, more) => {
          const wearer = { ...UNKNOWN_WEARER, ...body }
          const larger = { ...wearer, [name]: wearer[name] + more }
          expect(placeOfBody(scale, larger)).toBeGreaterThanOrEqual(placeOfBody(scale, wearer))
        }
      )
    )
  })
})
