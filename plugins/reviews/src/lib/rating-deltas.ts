import type { Fit, ReviewStatus } from "../types"

/** What of a review the aggregates depend on. */
export type Rated = { product_id: string; rating: number; fit: Fit; status: ReviewStatus }

export type RatingDelta = {
  product_id: string
  count: number
  sum: number
  rating_1: number
  rating_2: number
  rating_3: number
  rating_4: number
  rating_5: number
  fit_small: number
  fit_true: number
  fit_large: number
}

const zero = (product_id: string): RatingDelta => ({
  product_id,
  count: 0,
  sum: 0,
  rating_1: 0,
  rating_2: 0,
  rating_3: 0,
  rating_4: 0,
  rating_5: 0,
  fit_small: 0,
  fit_true: 0,
  fit_large: 0,
})

/**
 * What each product's aggregate must change by when reviews go from what they were to what they are.
 * Only approved reviews count. Products come in a fixed order, so that two transactions which lock
 * them in it cannot deadlock.
 */
export const ratingDeltas = (before: Rated[], after: Rated[]): RatingDelta[] => {
  const deltas = new Map<string, RatingDelta>()
  const count = (review: Rated, sign: 1 | -1): void => {
    if (review.status !== "approved") {
      return
    }
    const delta = deltas.get(review.product_id) ?? zero(review.product_id)
    delta.count += sign
    delta.sum += sign * review.rating
    delta[`rating_${review.rating as 1 | 2 | 3 | 4 | 5}`] += sign
    delta[`fit_${review.fit}`] += sign
    deltas.set(review.product_id, delta)
  }
  before.forEach((review) => count(review, -1))
  after.forEach((review) => count(review, 1))
  return [...deltas.values()]
    .filter((delta) =>
      Object.values(delta).some((value) => typeof value === "number" && value !== 0)
    )
    .sort((a, b) => (a.product_id < b.product_id ? -1 : 1))
}
