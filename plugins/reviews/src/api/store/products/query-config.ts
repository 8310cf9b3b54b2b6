import { STORE_REVIEW_FIELDS } from "../../../lib/store-review"

export const listProductReviewsConfig = { defaults: [...STORE_REVIEW_FIELDS], isList: true }

/** Newest first within equal ratings; the id makes pages stable. */
export const REVIEW_ORDER = {
  newest: { created_at: "DESC", id: "DESC" },
  oldest: { created_at: "ASC", id: "ASC" },
  highest: { rating: "DESC", created_at: "DESC", id: "DESC" },
  lowest: { rating: "ASC", created_at: "DESC", id: "DESC" },
} as const
