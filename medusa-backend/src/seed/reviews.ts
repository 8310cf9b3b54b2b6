import type { BodySnapshot, Fit } from "@bodycon/medusa-plugin-reviews/types"
import { importReviewsWorkflow } from "@bodycon/medusa-plugin-reviews/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { REVIEWS } from "./data/reviews"

const DAY_MS = 24 * 60 * 60 * 1000

/** A past review as the review module keeps it. */
export interface StoredReview {
  id: string
  external_id: string
  product_id: string
  variant_id: string | null
  size: string
  fit: Fit
  verified: boolean
  body_profile: BodySnapshot | null
}

/** Adds the past reviews that are missing; answers all of them. */
export const seedReviews = async (
  container: MedusaContainer,
  productIds: Map<string, string>,
  variantIds: Map<string, string>
): Promise<StoredReview[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const find = async (): Promise<StoredReview[]> => {
    const { data } = await query.graph({
      entity: "review",
      fields: [
        "id",
        "external_id",
        "product_id",
        "variant_id",
        "size",
        "fit",
        "verified",
        "body_profile",
      ],
      filters: { external_id: REVIEWS.map(({ external_id }) => external_id) },
    })
    return data as StoredReview[]
  }
  const there = await find()
  const known = new Set(there.map(({ external_id }) => external_id))
  const missing = REVIEWS.filter(({ external_id }) => !known.has(external_id))
  if (!missing.length) {
    return there
  }
  const now = Date.now()
  await importReviewsWorkflow(container).run({
    input: {
      reviews: missing.map(({ handle, sku, days_ago, ...review }) => ({
        ...review,
        product_id: productIds.get(handle)!,
        variant_id: variantIds.get(sku)!,
        created_at: new Date(now - days_ago * DAY_MS),
      })),
    },
  })
  return await find()
}
