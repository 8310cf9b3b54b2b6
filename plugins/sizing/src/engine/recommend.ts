import { createChartAxis, type ChartAxis } from "./chart-axis"
import { estimateParts } from "./estimate-body"
import { feedbackShift, totalCounts } from "./feedback"
import { fitProfile, type FitProfile } from "./fit-profile"
import { fitProbabilities } from "./probabilities"
import { explain, partNote } from "./reasons"
import { normalizeSize } from "./size-label"
import type { Body, Chart, FitEvidence, FitPreference, PartEstimate, Recommendation } from "./types"

export type RecommendInput = {
  chart: Chart
  body: Body
  evidence: FitEvidence
  /** Sizes the product is sold in; others are not recommended. Absent = every size of the chart. */
  sizes?: string[]
}

/** Sizes by which a preference moves the ideal. */
const PREFERENCE_SHIFT: Record<FitPreference, number> = { snug: -0.4, regular: 0, relaxed: 0.4 }
/** Two wearers of one body disagree by about this much, in sizes. */
const TASTE_SD = 0.45
/** Half-width of "between two sizes" for a measured body, and what uncertainty adds to it. */
const BETWEEN_MARGIN = 0.1
const BETWEEN_PER_SD = 0.12
/** Parts that matter less than this never decide alone. */
const DECISIVE_WEIGHT = 0.6

type Ideal = { position: number; sd: number }

/**
 * The wearer's place on the row of sizes: the parts' weighted mean, pulled towards the part that
 * needs most room. Weights depend on what is known, never on how large it is, so the place never
 * falls when the body grows.
 */
const idealPosition = (estimates: PartEstimate[], axis: ChartAxis, profile: FitProfile): Ideal => {
  const parts = estimates.map((estimate) => {
    const sd = estimate.sd / axis.step(estimate.part)
    return {
      position: axis.position(estimate.part, estimate.cm),
      sd,
      importance: profile.parts[estimate.part],
      weight: profile.parts[estimate.part] / (1 + sd ** 2),
      measured: estimate.measured,
    }
  })
  const weight = parts.reduce((sum, part) => sum + part.weight, 0)
  const mean = parts.reduce((sum, part) => sum + part.weight * part.position, 0) / weight
  // Estimates of one body share their errors, so their uncertainty does not average out.
  const sd = parts.reduce((sum, part) => sum + part.weight * part.sd, 0) / weight
  const decisive = parts.filter((part) => part.importance >= DECISIVE_WEIGHT)
  const known = decisive.filter((part) => part.measured)
  const deciders = known.length > 0 ? known : decisive.length > 0 ? decisive : parts
  const tightest = Math.max(...deciders.map((part) => part.position))
  return { position: mean + profile.tightest * Math.max(0, tightest - mean), sd }
}

type Candidate = { size: string; index: number; centre: number }

/**
 * The sizes on offer with the body each really suits. A size that runs small suits a smaller body.
 * Kept in order, so that feedback on one size cannot make a larger size the smaller one.
 */
const candidatesOf = (
  axis: ChartAxis,
  offered: string[] | undefined,
  shiftOf: (size: string) => number
): Candidate[] => {
  const wanted = new Set((offered ?? axis.sizes).map(normalizeSize))
  const all = axis.sizes.map((size, index) => ({ size, index }))
  const matching = all.filter(({ size }) => wanted.has(normalizeSize(size)))
  let centre = -Infinity
  return (matching.length > 0 ? matching : all).map(({ size, index }) => {
    centre = Math.max(centre, index - shiftOf(normalizeSize(size)))
    return { size, index, centre }
  })
}

const boundary = (candidates: Candidate[], k: number): number =>
  (candidates[k].centre + candidates[k + 1].centre) / 2

/** Index of the candidate whose stretch of the axis holds `position`; on a boundary, the larger. */
const choose = (candidates: Candidate[], position: number): number => {
  let chosen = 0
  while (chosen < candidates.length - 1 && position >= boundary(candidates, chosen)) {
    chosen++
  }
  return chosen
}

const neighbours = (
  candidates: Candidate[],
  chosen: number,
  { position, sd }: Ideal
): [string, string] | undefined => {
  const margin = BETWEEN_MARGIN + BETWEEN_PER_SD * sd
  if (chosen < candidates.length - 1 && boundary(candidates, chosen) - position < margin) {
    return [candidates[chosen].size, candidates[chosen + 1].size]
  }
  if (chosen > 0 && position - boundary(candidates, chosen - 1) < margin) {
    return [candidates[chosen - 1].size, candidates[chosen].size]
  }
  return undefined
}

const sourcesOf = (body: Body, estimates: PartEstimate[]): string[] => [
  ...(body.height_cm === undefined ? [] : ["height"]),
  ...(body.weight_kg === undefined ? [] : ["weight"]),
  ...(body.usual_size === undefined ? [] : ["usual size"]),
  ...estimates.filter(({ measured }) => measured).map(({ part }) => part),
]

const outsideBy = (candidates: Candidate[], position: number): number => {
  const first = candidates[0].centre
  const last = candidates[candidates.length - 1].centre
  return position > last ? position - last : position < first ? position - first : 0
}

/**
 * The size for a body, with the probability that each size feels small, right or large.
 *
 * A larger body never gets a smaller size (larger in a girth, heavier at the same height, or a
 * larger usual size); more "runs small" never lowers the size. Lengths are cm, weight kg.
 * @returns `null` when the body says nothing that the chart can use
 */
export const recommendSize = ({
  chart,
  body,
  evidence,
  sizes,
}: RecommendInput): Recommendation | null => {
  const axis = createChartAxis(chart)
  const estimates = estimateParts(body, axis)
  if (estimates.length === 0) {
    return null
  }
  const profile = fitProfile(chart.fit_type)
  const preference = body.fit_preference ?? "regular"
  const place = idealPosition(estimates, axis, profile)
  const ideal = { position: place.position + PREFERENCE_SHIFT[preference], sd: place.sd }
  const shift = feedbackShift(evidence)
  const candidates = candidatesOf(axis, sizes, shift.of)
  const chosen = choose(candidates, ideal.position)
  const byChartAlone = choose(
    candidatesOf(axis, sizes, () => 0),
    ideal.position
  )
  const sd = Math.hypot(ideal.sd, TASTE_SD)
  const probabilities = candidates.map(({ size, centre }) => ({
    size,
    ...fitProbabilities(ideal.position - centre, sd, profile.tolerance),
  }))
  const counts = totalCounts(Object.values(evidence.sizes))
  const { size, index, centre } = candidates[chosen]
  const between = neighbours(candidates, chosen, ideal)
  return {
    size,
    ...(between ? { between } : {}),
    confidence: probabilities[chosen].true,
    sizes: probabilities,
    notes: estimates.map((estimate) => ({
      part: estimate.part,
      text: partNote(estimate, axis.position(estimate.part, estimate.cm) - centre),
    })),
    reasons: explain({
      estimates,
      sources: sourcesOf(body, estimates),
      row: axis.row(index),
      basis: chart.basis,
      counts,
      moved: chosen - byChartAlone,
      preference,
      outside: outsideBy(candidates, ideal.position),
    }),
    feedback: {
      small: counts.small,
      true: counts.true,
      large: counts.large,
      total: counts.small + counts.true + counts.large,
    },
  }
}
