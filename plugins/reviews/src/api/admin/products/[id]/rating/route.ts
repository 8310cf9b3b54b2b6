import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { toRatingSummary } from "../../../../../lib/rating-summary"
import { REVIEW_MODULE } from "../../../../../modules/review/constants"
import type ReviewModuleService from "../../../../../modules/review/service"

/** A product's reviews in numbers; zeros while it has none. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const service = req.scope.resolve<ReviewModuleService>(REVIEW_MODULE)
  const [rating] = await service.listProductRatings({ product_id: req.params.id })
  res.json({ summary: toRatingSummary(rating) })
}
