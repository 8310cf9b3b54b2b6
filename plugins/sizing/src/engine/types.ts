/** Body parts a chart can speak of. Lengths are centimetres everywhere inside the engine. */
export const BODY_PARTS = ["bust", "waist", "hips"] as const

export type BodyPart = (typeof BODY_PARTS)[number]

/** A closed interval in cm. */
export type Range = { min: number; max: number }

/** One size of a chart, smallest `rank` first. A part the chart does not list is absent. */
export type ChartRow = {
  size: string
  rank: number
  measurements: Partial<Record<BodyPart, Range>>
}

/**
 * A size chart.
 * - `basis: "body"`: the ranges are the bodies a size is meant for.
 * - `basis: "garment"`: the ranges are the finished garment; ease and stretch turn them into bodies.
 * - `stretch`: share by which the fabric gives, 0 (woven) to 0.6.
 */
export type Chart = {
  basis: "body" | "garment"
  fit_type: string | null
  stretch: number
  rows: ChartRow[]
}

export type FitPreference = "snug" | "regular" | "relaxed"

/** What a shopper told about herself; anything may be missing. */
export type Body = {
  height_cm?: number
  weight_kg?: number
  bust_cm?: number
  waist_cm?: number
  hips_cm?: number
  usual_size?: string
  fit_preference?: FitPreference
}

export type Fit = "small" | "true" | "large"

/** Counts of shoppers who said how a size fits; the verified ones are counted in both columns. */
export type FitCounts = {
  small: number
  true: number
  large: number
  verified_small: number
  verified_true: number
  verified_large: number
}

/**
 * Feedback about one product, with the wider pools it leans on while it has little of its own.
 * Pools go from the widest to the narrowest (category before brand).
 */
export type FitEvidence = {
  pools: FitCounts[]
  sizes: Record<string, FitCounts>
}

/** A girth in cm and how sure we are of it. */
export type PartEstimate = { part: BodyPart; cm: number; sd: number; measured: boolean }

export type SizeProbabilities = { size: string; small: number; true: number; large: number }

export type Recommendation = {
  size: string
  /** Present when two neighbouring sizes are about equally good, the smaller first. */
  between?: [string, string]
  /** Probability that the recommended size fits true, 0 to 1. */
  confidence: number
  sizes: SizeProbabilities[]
  notes: { part: BodyPart; text: string }[]
  reasons: string[]
  feedback: { small: number; true: number; large: number; total: number }
}
