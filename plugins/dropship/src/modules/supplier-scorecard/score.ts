/** What a supplier did in the window, as counts. Each pair is (of these, so many). */
export type ScoreCounts = {
  /** Purchase orders that were answered or ran out of time, and those answered in time. */
  due_answers: number
  answered_in_time: number
  /** Pieces asked for in answered purchase orders, and pieces refused. */
  pieces_asked: number
  pieces_refused: number
  /** Purchase orders accepted, and those among them that the supplier then failed. */
  accepted: number
  cancelled_after_acceptance: number
  /** Purchase orders handed over or overdue for it, and those handed over in time. */
  due_dispatches: number
  dispatched_in_time: number
  /** Parcels that arrived or came back undelivered, and those that came back. */
  parcels_ended: number
  rto: number
  /** Pieces delivered, and pieces shoppers sent back. */
  pieces_delivered: number
  pieces_returned: number
}

type Part = {
  weight: number
  of: keyof ScoreCounts
  count: keyof ScoreCounts
  /** Shares (0 to 1) that earn all of the weight, and none of it. */
  full: number
  none: number
}

/** The score, part by part. Weights add up to 100. */
export const SCORE_PARTS: readonly Part[] = [
  { weight: 20, of: "due_answers", count: "answered_in_time", full: 1, none: 0.5 },
  { weight: 20, of: "pieces_asked", count: "pieces_refused", full: 0, none: 0.3 },
  { weight: 25, of: "accepted", count: "cancelled_after_acceptance", full: 0, none: 0.15 },
  { weight: 20, of: "due_dispatches", count: "dispatched_in_time", full: 1, none: 0.5 },
  { weight: 10, of: "parcels_ended", count: "rto", full: 0, none: 0.4 },
  { weight: 5, of: "pieces_delivered", count: "pieces_returned", full: 0, none: 0.4 },
]

/** What a supplier without history scores. */
export const NEUTRAL_SCORE = 70

/** Events of neutral outcome that every share starts with: few orders move a score little. */
export const PRIOR_EVENTS = 20

const points = (part: Part, counts: ScoreCounts): number => {
  const neutral = part.none + (part.full - part.none) * (NEUTRAL_SCORE / 100)
  const share = (counts[part.count] + PRIOR_EVENTS * neutral) / (counts[part.of] + PRIOR_EVENTS)
  const earned = (share - part.none) / (part.full - part.none)
  return part.weight * Math.min(1, Math.max(0, earned))
}

/**
 * One figure from 0 to 100 for how far a supplier can be relied on. Each part's share is first drawn
 * towards the neutral one by twenty events of that outcome, then earns its weight in proportion between
 * `none` and `full`. Rounded to a tenth. Without history: 70.
 */
export const scoreOf = (counts: ScoreCounts): number =>
  Math.round(SCORE_PARTS.reduce((sum, part) => sum + points(part, counts), 0) * 10) / 10
