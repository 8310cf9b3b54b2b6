import type { ChartAxis } from "./chart-axis"
import { normalizeSize } from "./size-label"
import type { Body, BodyPart, PartEstimate } from "./types"

/**
 * Girths from height and weight. A body is roughly a cylinder, so its girth grows with
 * `sqrt(weight / height)` (kg, cm): `girth = intercept + slope * sqrt(weight / height)`.
 *
 * Slopes and levels reproduce the published means and spreads of the 1,986 women of ANSUR II
 * (Gordon et al., NATICK/TR-15/007: weight 67.8 ± 11.0 kg, stature 162.9 cm, chest 94.7 ± 8.3 cm,
 * buttock 102.1 ± 7.6 cm); the waist is set at the natural waist, some 5 cm above the survey's
 * navel line. `sd` is the spread that height and weight leave unexplained.
 */
const FROM_BUILD: Record<BodyPart, { intercept: number; slope: number; sd: number }> = {
  bust: { intercept: 5, slope: 139, sd: 4.5 },
  waist: { intercept: -35, slope: 180, sd: 5.5 },
  hips: { intercept: 10, slope: 143, sd: 4 },
}

/** Stand-ins when only one of the two is known: a BMI of 22.5, a stature of 156 cm. */
const TYPICAL_BMI = 22.5
const TYPICAL_HEIGHT_CM = 156
/** Spread in cm added when weight is unknown (± 9 kg) or height is (± 6 cm). */
const SD_WITHOUT_WEIGHT = 8
const SD_WITHOUT_HEIGHT = 2

/** A tape held by oneself. */
const SD_MEASURED = 1.5
/** A usual size is another brand's chart, and sizes are worn one up or down. */
const SD_USUAL_SIZES = 0.9
/** What one girth says about another one, in cm. */
const SD_FROM_OTHER_PART = 6
/** Sources repeat each other, so together they never get surer than this. */
const SD_FLOOR_ESTIMATED = 3

type Clue = { cm: number; sd: number }

const GIVEN: Record<BodyPart, "bust_cm" | "waist_cm" | "hips_cm"> = {
  bust: "bust_cm",
  waist: "waist_cm",
  hips: "hips_cm",
}

const fromBuild = (body: Body, part: BodyPart): Clue[] => {
  const { height_cm: height, weight_kg: weight } = body
  if (height === undefined && weight === undefined) {
    return []
  }
  const h = height ?? TYPICAL_HEIGHT_CM
  const w = weight ?? TYPICAL_BMI * (h / 100) ** 2
  const { intercept, slope, sd } = FROM_BUILD[part]
  const missing =
    weight === undefined ? SD_WITHOUT_WEIGHT : height === undefined ? SD_WITHOUT_HEIGHT : 0
  return [{ cm: intercept + slope * Math.sqrt(w / h), sd: Math.hypot(sd, missing) }]
}

const fromUsualSize = (body: Body, part: BodyPart, axis: ChartAxis): Clue[] => {
  if (body.usual_size === undefined) {
    return []
  }
  const wanted = normalizeSize(body.usual_size)
  const index = axis.sizes.findIndex((size) => normalizeSize(size) === wanted)
  return index < 0 ? [] : [{ cm: axis.girth(part, index), sd: SD_USUAL_SIZES * axis.step(part) }]
}

const fromOtherParts = (body: Body, part: BodyPart, axis: ChartAxis): Clue[] =>
  axis.parts.flatMap((other) => {
    const cm = body[GIVEN[other]]
    return other === part || cm === undefined
      ? []
      : [{ cm: axis.girth(part, axis.position(other, cm)), sd: SD_FROM_OTHER_PART }]
  })

const combine = (clues: Clue[]): Clue | null => {
  const precision = clues.reduce((sum, clue) => sum + 1 / clue.sd ** 2, 0)
  if (precision === 0) {
    return null
  }
  const cm = clues.reduce((sum, clue) => sum + clue.cm / clue.sd ** 2, 0) / precision
  return { cm, sd: Math.max(Math.sqrt(1 / precision), SD_FLOOR_ESTIMATED) }
}

/**
 * The girths a chart asks for: as measured, or estimated from height, weight, usual size and the
 * other girths, each weighted by its precision. Every source grows with the body, so estimates do.
 * @returns one entry per part of the chart that could be told; empty when nothing is known
 */
export const estimateParts = (body: Body, axis: ChartAxis): PartEstimate[] =>
  axis.parts.flatMap((part): PartEstimate[] => {
    const given = body[GIVEN[part]]
    if (given !== undefined) {
      return [{ part, cm: given, sd: SD_MEASURED, measured: true }]
    }
    const estimate = combine([
      ...fromBuild(body, part),
      ...fromUsualSize(body, part, axis),
      ...fromOtherParts(body, part, axis),
    ])
    return estimate ? [{ part, ...estimate, measured: false }] : []
  })
