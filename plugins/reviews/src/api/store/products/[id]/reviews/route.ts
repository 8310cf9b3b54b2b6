import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { toRatingSummary } from "../../../../../lib/rating-summary"
import { STORE_REVIEW_FIELDS, toStoreReview } from "../../../../../lib/store-review"
import { REVIEW_MODULE } from "../../../../../modules/review/constants"
import type ReviewModuleService from "../../../../../modules/review/service"
import { REVIEW_ORDER } from "../../query-config"
import type { StoreListProductReviewsType } from "../../validators"

/** A product's approved reviews, a page at a time, with the stored numbers of all of them. */
export const GET = async (
  req: MedusaRequest<unknown, StoreListProductReviewsType>,
  res: MedusaResponse
) => {
  const { limit, offset, rating, size, sort } = req.validatedQuery as StoreListProductReviewsType
  const product_id = req.params.id
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const service = req.scope.resolve<ReviewModuleService>(REVIEW_MODULE)
  const [product, [summary], [reviews, count]] = await Promise.all([
    query.graph({
      entity: "product",
      fields: ["id"],
      filters: { id: product_id, status: "published" },
    }),
    service.listProductRatings({ product_id }),
    service.listAndCountReviews(
      { product_id, status: "approved", ...(rating ? { rating } : {}), ...(size ? { size } : {}) },
      { select: [...STORE_REVIEW_FIELDS], take: limit, skip: offset, order: REVIEW_ORDER[sort] }
    ),
  ])
  if (product.data.length === 0) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Product with id: ${product_id} was not found`
    )
  }
  res.json({
    reviews: reviews.map(toStoreReview),
    count,
    limit,
    offset,
    summary: toRatingSummary(summary),
  })
}
