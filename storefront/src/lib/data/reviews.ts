import "server-only"

import { cache } from "react"

import type { Review, ReviewPage, ReviewSummary } from "../types"
import { medusa } from "./client"
import { amount, records, text, texts } from "./reshape/read"
import { readSession } from "./session"

type WireReview = Record<string, unknown> & { id: string; rating: number }

type WireReviewPage = {
  reviews: WireReview[]
  count: number
  summary?: {
    average?: number | string | null
    count?: number
    histogram?: Record<string, number>
    fit?: Partial<ReviewSummary["fit"]>
  }
}

export type ReviewQuery = {
  limit: number
  offset: number
  rating?: number
  size?: string
  sort?: string
}

const FITS = ["small", "true", "large"] as const

function describeBody(body: unknown): string | null {
  const profile = (body ?? {}) as Record<string, unknown>
  const height = amount(profile.height_cm)
  const weight = amount(profile.weight_kg)
  return (
    [height ? `${height} cm` : null, weight ? `${weight} kg` : null].filter(Boolean).join(", ") ||
    null
  )
}

function reshapeReview(wire: WireReview): Review {
  return {
    id: wire.id,
    rating: amount(wire.rating) ?? 0,
    title: text(wire.title),
    content: text(wire.content) ?? "",
    fit: FITS.find((fit) => fit === wire.fit) ?? null,
    size: text(wire.size),
    color: text(wire.color),
    verified: Boolean(wire.verified),
    author: text(wire.author_name),
    body: describeBody(wire.body_profile),
    photos: texts(wire.photo_urls),
    createdAt: text(wire.created_at) ?? "",
    status: text(wire.status) ?? undefined,
  }
}

function reshapeSummary(wire: WireReviewPage["summary"]): ReviewSummary {
  const histogram = wire?.histogram ?? {}
  const at = (stars: number) => histogram[String(stars)] ?? 0
  return {
    average: amount(wire?.average) ?? 0,
    count: wire?.count ?? 0,
    histogram: { 1: at(1), 2: at(2), 3: at(3), 4: at(4), 5: at(5) },
    fit: { small: wire?.fit?.small ?? 0, true: wire?.fit?.true ?? 0, large: wire?.fit?.large ?? 0 },
  }
}

/** What all of a product's reviews say together; read once for the whole page. */
export const reviewSummary = cache(async (productId: string): Promise<ReviewSummary> => {
  const { summary } = await productReviews(productId, { limit: 1, offset: 0 })
  return summary
})

/**
 * Approved reviews of a product with the summary of all of them. Not cached: the shop keeps the sums
 * ready, and a review shows the moment it is approved.
 */
export async function productReviews(productId: string, query: ReviewQuery): Promise<ReviewPage> {
  const page = await medusa<WireReviewPage>(`/store/products/${productId}/reviews`, {
    query,
    timeoutMs: 6_000,
  })
  return {
    reviews: records(page.reviews).map(reshapeReview),
    count: page.count,
    summary: reshapeSummary(page.summary),
  }
}

/** The ids of the order lines the signed-in customer has already reviewed, with the review's state. */
export async function reviewedLines(): Promise<Map<string, string>> {
  const token = await readSession("customer")
  if (!token) {
    return new Map()
  }
  const { reviews } = await medusa<{
    reviews: (WireReview & { line_item_id?: string | null; status?: string })[]
  }>("/store/customers/me/reviews", { token, query: { limit: 100 } })
  return new Map(
    records(reviews).flatMap((review) => {
      const line = text(review.line_item_id)
      return line ? [[line, review.status ?? "pending"] as const] : []
    })
  )
}
