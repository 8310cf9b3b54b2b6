import { DIMENSIONS, type FitObservation, type Wearer } from "./observation"

/** Shares of the wearers between which a dimension bends. */
const KNOTS = [0.002, 0.02, 0.06, 0.12, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.88, 0.94, 0.98, 0.998]
const SWEEPS = 400
/** Imagined wearers per segment who say that it changes nothing. */
const RIDGE = 3

const DIMS = [...DIMENSIONS, "age"] as const
type Segment = { dimension: (typeof DIMS)[number]; from: number; to: number; sizes: number }

/**
 * Where a body lies on the row of sizes, for shops without charts: sums of steps, none of them downwards, so
 * that who is larger in a dimension never lies lower. `missing`: what a dimension that is not known adds.
 */
export type BodyScale = { base: number; segments: Segment[]; missing: Record<string, number> }

const shareOfSegment = ({ from, to }: Segment, value: number): number =>
  Number.isNaN(value) ? 0 : Math.min(1, Math.max(0, (value - from) / (to - from)))

const segmentsOf = (wearers: Wearer[]): Segment[] =>
  DIMS.flatMap((dimension) => {
    const known = Float64Array.from(wearers, (wearer) => wearer[dimension])
      .filter((value) => !Number.isNaN(value))
      .sort()
    const knots = [...new Set(KNOTS.map((share) => known[Math.floor(share * known.length)]))]
    return known.length === 0
      ? []
      : knots.slice(1).map((to, at) => ({ dimension, from: knots[at], to, sizes: 0 }))
  })

const rowOf = (segments: Segment[], wearer: Wearer): Float64Array => {
  const row = new Float64Array(segments.length + DIMS.length + 1)
  segments.forEach((segment, at) => {
    row[at] = shareOfSegment(segment, wearer[segment.dimension])
  })
  DIMS.forEach((dimension, at) => {
    row[segments.length + at] = Number.isNaN(wearer[dimension]) ? 1 : 0
  })
  row[row.length - 1] = 1
  return row
}

/** Least squares with steps that are not negative, by coordinate descent on the normal equations. */
const solve = (gram: Float64Array[], target: Float64Array, positive: number): Float64Array => {
  const size = target.length
  const solution = new Float64Array(size)
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let at = 0; at < size; at++) {
      let rest = target[at]
      for (let other = 0; other < size; other++) {
        rest -= other === at ? 0 : gram[at][other] * solution[other]
      }
      const value = rest / (gram[at][at] + RIDGE)
      solution[at] = at < positive ? Math.max(0, value) : value
    }
  }
  return solution
}

/** Learns the scale from the sizes that fit. */
export const learnBodyScale = (observations: FitObservation[]): BodyScale => {
  const fitting = observations.filter(({ fit }) => fit === "true")
  const segments = segmentsOf(fitting.map(({ wearer }) => wearer))
  const size = segments.length + DIMS.length + 1
  const gram = Array.from({ length: size }, () => new Float64Array(size))
  const target = new Float64Array(size)
  for (const { wearer, position, weight } of fitting) {
    const row = rowOf(segments, wearer)
    for (let a = 0; a < size; a++) {
      const value = row[a] * weight
      if (value !== 0) {
        const line = gram[a]
        for (let b = 0; b < size; b++) {
          line[b] += value * row[b]
        }
        target[a] += value * position
      }
    }
  }
  const solution = solve(gram, target, segments.length)
  return {
    base: solution[size - 1],
    segments: segments.map((segment, at) => ({ ...segment, sizes: solution[at] })),
    missing: Object.fromEntries(
      DIMS.map((dimension, at) => [dimension, solution[segments.length + at]])
    ),
  }
}

/** Place of a body on the row of sizes, in sizes. */
export const placeOfBody = ({ base, segments, missing }: BodyScale, wearer: Wearer): number =>
  segments.reduce(
    (sum, segment) => sum + segment.sizes * shareOfSegment(segment, wearer[segment.dimension]),
    base
  ) +
  DIMS.reduce(
    (sum, dimension) => sum + (Number.isNaN(wearer[dimension]) ? missing[dimension] : 0),
    0
  )
