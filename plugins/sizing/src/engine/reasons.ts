import type { BodyPart, ChartRow, FitCounts, FitPreference, PartEstimate } from "./types"

const round = (cm: number): number => Math.round(cm)

const joinWords = (words: string[]): string =>
  words.length < 2
    ? words.join("")
    : `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`

const PART_NAME: Record<BodyPart, string> = { bust: "bust", waist: "waist", hips: "hips" }

/** Sizes by which a part may differ before it is worth a word. */
const NOTICEABLE = 0.45
const BEYOND = 1

/** How one part sits in the recommended size; `above` is how many sizes the part lies above it. */
export const partNote = (estimate: PartEstimate, above: number): string => {
  const name = PART_NAME[estimate.part]
  const guess = estimate.measured ? "" : "probably "
  const opening = (word: string): string => {
    const text = `${guess}${word}`
    return text.charAt(0).toUpperCase() + text.slice(1)
  }
  if (above > BEYOND) {
    return opening(`tight at the ${name}`)
  }
  if (above > NOTICEABLE) {
    return opening(`snug at the ${name}`)
  }
  if (above < -BEYOND) {
    return opening(`loose at the ${name}`)
  }
  if (above < -NOTICEABLE) {
    return opening(`roomy at the ${name}`)
  }
  return opening(`right at the ${name}`)
}

const chartReason = (
  estimates: PartEstimate[],
  row: ChartRow,
  basis: "body" | "garment"
): string | null => {
  const measured = estimates.filter((estimate) => estimate.measured)
  if (measured.length === 0) {
    return null
  }
  const girths = joinWords(measured.map(({ part, cm }) => `${PART_NAME[part]} ${round(cm)} cm`))
  const ranges = measured.flatMap(({ part }) => {
    const range = row.measurements[part]
    return range ? [`${PART_NAME[part]} ${round(range.min)}–${round(range.max)} cm`] : []
  })
  const garment = basis === "garment" ? " as sewn" : ""
  return ranges.length > 0
    ? `Your ${girths}; size ${row.size} is ${joinWords(ranges)}${garment}.`
    : `Your ${girths}.`
}

const estimateReason = (estimates: PartEstimate[], sources: string[]): string | null => {
  const guessed = estimates.filter((estimate) => !estimate.measured)
  if (guessed.length === 0) {
    return null
  }
  const names = guessed.map(({ part, cm }) => `${PART_NAME[part]} (about ${round(cm)} cm)`)
  return `We estimated your ${joinWords(names)} from your ${joinWords(sources)}; measure for a surer answer.`
}

/** In words, how far feedback moved the size: `"one size up"`. */
const move = (sizes: number): string => {
  const count = Math.abs(sizes)
  return `${count === 1 ? "one size" : `${count} sizes`} ${sizes > 0 ? "up" : "down"}`
}

/** What shoppers say, and what followed from it. `moved` is in sizes, positive = up. */
export const feedbackReason = (counts: FitCounts, moved: number): string | null => {
  const total = counts.small + counts.true + counts.large
  if (total === 0) {
    return moved === 0
      ? null
      : `Similar styles run ${moved > 0 ? "small" : "large"}, so we suggest ${move(moved)}.`
  }
  const shoppers = total === 1 ? "shopper" : "shoppers"
  const says = (count: number): string =>
    `${count} of ${total} ${shoppers} say${count === 1 ? "s" : ""}`
  if (moved > 0) {
    return `${says(counts.small)} it runs small, so we suggest ${move(moved)}.`
  }
  if (moved < 0) {
    return `${says(counts.large)} it runs large, so we suggest ${move(moved)}.`
  }
  if (counts.small > counts.true && counts.small > counts.large) {
    return `${says(counts.small)} it runs small; this size still suits you best.`
  }
  if (counts.large > counts.true && counts.large > counts.small) {
    return `${says(counts.large)} it runs large; this size still suits you best.`
  }
  return `${says(counts.true)} it fits true to size.`
}

const PREFERENCE: Record<FitPreference, string | null> = {
  snug: "You like it snug, so we leaned to the smaller side.",
  regular: null,
  relaxed: "You like it relaxed, so we leaned to the roomier side.",
}

export type ReasonInput = {
  estimates: PartEstimate[]
  /** What the estimates came from: `["height", "weight"]`. */
  sources: string[]
  row: ChartRow
  basis: "body" | "garment"
  counts: FitCounts
  moved: number
  preference: FitPreference
  /** Sizes by which the body lies outside the offered sizes; 0 when inside. */
  outside: number
}

/** The recommendation in sentences, the weightiest first. */
export const explain = (input: ReasonInput): string[] => {
  const beyond =
    input.outside > BEYOND
      ? "You measure above the largest size we have of this style."
      : input.outside < -BEYOND
        ? "You measure below the smallest size we have of this style."
        : null
  return [
    beyond,
    feedbackReason(input.counts, input.moved),
    chartReason(input.estimates, input.row, input.basis),
    estimateReason(input.estimates, input.sources),
    PREFERENCE[input.preference],
  ].filter((reason): reason is string => reason !== null)
}
