import { STORE_REVIEW_FIELDS } from "../../../../../lib/store-review"

/** Besides what everybody sees: the order line and where the review stands. */
export const OWN_REVIEW_FIELDS = [
  ...STORE_REVIEW_FIELDS,
  "order_id",
  "order_line_item_id",
  "status",
] as const

export const listOwnReviewsConfig = { defaults: [...OWN_REVIEW_FIELDS], isList: true }
