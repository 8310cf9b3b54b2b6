import type { FitCounts } from "../../engine"
import type { StoredFitFeedback } from "../../types"

/** Size under which a pool keeps its one row. */
export const ALL_SIZES = "*"

export type SummaryDelta = {
  scope: "product" | "category" | "brand"
  target: string
  size: string
} & FitCounts

const keysOf = (feedback: StoredFitFeedback) => [
  { scope: "product" as const, target: feedback.product_id, size: feedback.size },
  ...feedback.pools.map(({ scope, target }) => ({ scope, target, size: ALL_SIZES })),
]

/**
 * What the stored counts must change by when some feedback is added and some taken back: one entry
 * per summary row, in a fixed order (two transactions that lock them in this order cannot deadlock).
 */
export const summaryDeltas = (
  added: StoredFitFeedback[],
  removed: StoredFitFeedback[]
): SummaryDelta[] => {
  const deltas = new Map<string, SummaryDelta>()
  const count = (feedback: StoredFitFeedback, sign: 1 | -1): void => {
    for (const key of keysOf(feedback)) {
      const id = JSON.stringify([key.scope, key.target, key.size])
      const delta = deltas.get(id) ?? {
        ...key,
        small: 0,
        true: 0,
        large: 0,
        verified_small: 0,
        verified_true: 0,
        verified_large: 0,
      }
      delta[feedback.fit] += sign
      delta[`verified_${feedback.fit}`] += feedback.verified ? sign : 0
      deltas.set(id, delta)
    }
  }
  added.forEach((feedback) => count(feedback, 1))
  removed.forEach((feedback) => count(feedback, -1))
  return [...deltas.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, delta]) => delta)
    .filter(({ small, true: fits, large, verified_small, verified_true, verified_large }) =>
      [small, fits, large, verified_small, verified_true, verified_large].some((n) => n !== 0)
    )
}
