import type { BodyPart, Chart, ChartRow, Range } from "./types"
import { BODY_PARTS } from "./types"
import { fitProfile } from "./fit-profile"

/** Step between sizes assumed when a chart has one row or does not grow, cm. */
const DEFAULT_STEP_CM = 5
/** Rows closer than this count as the same girth; keeps the axis strictly increasing. */
const MIN_STEP_CM = 0.5

type Knot = { index: number; cm: number }

/**
 * A chart as a ruler: it reads a girth in cm as a position on the row of sizes (0 = the middle of
 * the smallest size, 1 = the middle of the next …) and back. Outside the chart it goes on with the
 * outermost step. Strictly increasing, so a larger girth is never a smaller size.
 */
export type ChartAxis = {
  sizes: string[]
  parts: BodyPart[]
  position(part: BodyPart, cm: number): number
  girth(part: BodyPart, position: number): number
  /** cm from one size to the next around `position`. */
  step(part: BodyPart): number
  row(index: number): ChartRow
}

const middle = (range: Range): number => (range.min + range.max) / 2

/** Garment cm → body cm: what the ease leaves, plus what the fabric gives. */
const toBodyGirth = (chart: Chart, part: BodyPart, cm: number): number => {
  if (chart.basis === "body") {
    return cm
  }
  const { ease_cm } = fitProfile(chart.fit_type)
  return (cm - ease_cm[part]) * (1 + chart.stretch / 2)
}

const knotsOf = (chart: Chart, rows: ChartRow[], part: BodyPart): Knot[] => {
  const knots: Knot[] = []
  rows.forEach((row, index) => {
    const range = row.measurements[part]
    if (!range) {
      return
    }
    const previous = knots[knots.length - 1]
    const cm = toBodyGirth(chart, part, middle(range))
    knots.push({ index, cm: previous ? Math.max(cm, previous.cm + MIN_STEP_CM) : cm })
  })
  return knots
}

const slopeBetween = (a: Knot, b: Knot): number => (b.cm - a.cm) / (b.index - a.index)

const segmentAt = (
  knots: Knot[],
  isBefore: (knot: Knot) => boolean
): { from: Knot; slope: number } => {
  if (knots.length === 1) {
    return { from: knots[0], slope: DEFAULT_STEP_CM }
  }
  let i = 0
  while (i < knots.length - 2 && isBefore(knots[i + 1])) {
    i++
  }
  return { from: knots[i], slope: slopeBetween(knots[i], knots[i + 1]) }
}

/** Builds the ruler of a chart. A chart whose rows name no girth has no parts. */
export const createChartAxis = (chart: Chart): ChartAxis => {
  const rows = [...chart.rows].sort((a, b) => a.rank - b.rank)
  const knots = new Map<BodyPart, Knot[]>()
  for (const part of BODY_PARTS) {
    const partKnots = knotsOf(chart, rows, part)
    if (partKnots.length > 0) {
      knots.set(part, partKnots)
    }
  }
  const of = (part: BodyPart): Knot[] => {
    const partKnots = knots.get(part)
    if (!partKnots) {
      // eslint-disable-next-line @medusajs/use-medusa-error-not-generic-error -- the engine knows no Medusa
      throw new RangeError(`the chart has no ${part} column`)
    }
    return partKnots
  }
  return {
    sizes: rows.map((row) => row.size),
    parts: [...knots.keys()],
    position: (part, cm) => {
      const { from, slope } = segmentAt(of(part), (knot) => knot.cm < cm)
      return from.index + (cm - from.cm) / slope
    },
    girth: (part, position) => {
      const { from, slope } = segmentAt(of(part), (knot) => knot.index < position)
      return from.cm + (position - from.index) * slope
    },
    step: (part) => {
      const partKnots = of(part)
      return partKnots.length === 1
        ? DEFAULT_STEP_CM
        : slopeBetween(partKnots[0], partKnots[partKnots.length - 1])
    },
    row: (index) => rows[index],
  }
}
