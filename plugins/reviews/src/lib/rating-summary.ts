import type { RatingSummary } from "../types"
import type { RatingDelta } from "./rating-deltas"

/** A stored aggregate as the Store API shows it; zeros for a product without reviews. */
export const toRatingSummary = (
  rating: (Omit<RatingDelta, "product_id" | "sum"> & { average: number }) | undefined
): RatingSummary => ({
  average: rating?.average ?? 0,
  count: rating?.count ?? 0,
  histogram: {
    1: rating?.rating_1 ?? 0,
    2: rating?.rating_2 ?? 0,
    3: rating?.rating_3 ?? 0,
    4: rating?.rating_4 ?? 0,
    5: rating?.rating_5 ?? 0,
  },
  fit: {
    small: rating?.fit_small ?? 0,
    true: rating?.fit_true ?? 0,
    large: rating?.fit_large ?? 0,
  },
})
