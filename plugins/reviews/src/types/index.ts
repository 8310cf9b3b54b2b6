export type Fit = "small" | "true" | "large"
export type ReviewStatus = "pending" | "approved" | "rejected"
export type ModerationAction = "approve" | "reject"

/** A body as the author chose to show it: cm and kg. */
export type BodySnapshot = {
  height_cm?: number
  weight_kg?: number
  bust_cm?: number
  waist_cm?: number
  hips_cm?: number
  usual_size?: string
  fit_preference?: "snug" | "regular" | "relaxed"
}

export type ReviewDTO = {
  id: string
  external_id: string | null
  order_id: string | null
  order_line_item_id: string | null
  product_id: string
  variant_id: string | null
  customer_id: string | null
  author_name: string
  size: string
  color: string | null
  rating: number
  title: string | null
  content: string
  fit: Fit
  verified: boolean
  status: ReviewStatus
  photo_urls: string[]
  body_profile: BodySnapshot | null
  flagged: boolean
  flag_reasons: string[]
  moderated_by: string | null
  moderated_at: Date | null
  moderation_note: string | null
  created_at: Date
}

/** A review of something bought; the order line says what it was. */
export type CreateReviewInput = {
  customer_id: string
  order_id: string
  line_item_id: string
  /** 1 to 5 */
  rating: number
  title?: string | null
  content: string
  fit: Fit
  body_profile?: BodySnapshot | null
  /** As answered by the upload route. */
  photo_urls?: string[]
}

/** What the bought line says about the thing under review. */
export type ReviewedLine = {
  product_id: string
  variant_id: string | null
  size: string
  color: string | null
}

export type SubmitReviewInput = CreateReviewInput & ReviewedLine & { author_name: string }

/** A past review from elsewhere (seed, migration), known by its own id there. */
export type ImportReviewInput = {
  external_id: string
  product_id: string
  variant_id?: string | null
  customer_id?: string | null
  author_name: string
  size: string
  color?: string | null
  /** 1 to 5 */
  rating: number
  title?: string | null
  content: string
  fit: Fit
  verified: boolean
  /** @default "approved" */
  status?: ReviewStatus
  body_profile?: BodySnapshot | null
  photo_urls?: string[]
  /** When it was written, UTC. @default now */
  created_at?: Date | string
}

export type ModerateReviewsInput = {
  ids: string[]
  action: ModerationAction
  /** Who decided: an admin user's id. */
  actor_id: string
  note?: string | null
}

/** Payload of `review.created`, `review.approved` and `review.rejected`. */
export type ReviewEventData = {
  id: string
  product_id: string
  variant_id: string | null
  size: string
  fit: Fit
  verified: boolean
  customer_id: string | null
  rating: number
}

/** A product's reviews in numbers, as the Store API shows them. */
export type RatingSummary = {
  average: number
  count: number
  histogram: Record<1 | 2 | 3 | 4 | 5, number>
  fit: Record<Fit, number>
}
