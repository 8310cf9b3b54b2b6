import type { BodySnapshot, Fit, ReviewStatus } from "../types"

/** Columns a review is shown with, to anybody. */
export const STORE_REVIEW_FIELDS = [
  "id",
  "product_id",
  "rating",
  "title",
  "content",
  "fit",
  "size",
  "color",
  "verified",
  "author_name",
  "photo_urls",
  "body_profile",
  "created_at",
] as const

type ShownReview = {
  id: string
  product_id: string
  rating: number
  title: string | null
  content: string
  fit: Fit
  size: string
  color: string | null
  verified: boolean
  author_name: string
  photo_urls: unknown
  body_profile: unknown
  created_at: Date | string
}

/** Of a body, others see what helps them compare; the girths stay with the shop. */
const shownBody = (body: BodySnapshot | null) =>
  body && {
    height_cm: body.height_cm,
    weight_kg: body.weight_kg,
    usual_size: body.usual_size,
  }

/** A review as anybody may see it. */
export const toStoreReview = (review: ShownReview) => ({
  id: review.id,
  product_id: review.product_id,
  rating: review.rating,
  title: review.title,
  content: review.content,
  fit: review.fit,
  size: review.size,
  color: review.color,
  verified: review.verified,
  author_name: review.author_name,
  photo_urls: review.photo_urls as string[],
  body_profile: shownBody(review.body_profile as BodySnapshot | null),
  created_at: review.created_at,
})

/** A review as its author sees it. */
export const toOwnReview = (
  review: ShownReview & {
    order_id: string | null
    order_line_item_id: string | null
    status: ReviewStatus
  }
) => ({
  ...toStoreReview(review),
  order_id: review.order_id,
  line_item_id: review.order_line_item_id,
  status: review.status,
})
