import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { toOwnReview } from "../../../../../lib/store-review"
import { REVIEW_MODULE } from "../../../../../modules/review/constants"
import type ReviewModuleService from "../../../../../modules/review/service"
import { OWN_REVIEW_FIELDS } from "./query-config"
import type { StoreListOwnReviewsType } from "./validators"

/** The customer's own reviews, waiting and rejected ones included, newest first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { limit, offset } = req.validatedQuery as StoreListOwnReviewsType
  const service = req.scope.resolve<ReviewModuleService>(REVIEW_MODULE)
  const [reviews, count] = await service.listAndCountReviews(
    { customer_id: req.auth_context.actor_id },
    {
      select: [...OWN_REVIEW_FIELDS],
      take: limit,
      skip: offset,
      order: { created_at: "DESC", id: "DESC" },
    }
  )
  res.json({ reviews: reviews.map(toOwnReview), count, limit, offset })
}
