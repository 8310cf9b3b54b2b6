import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { toOwnReview } from "../../../lib/store-review"
import { createReviewWorkflow } from "../../../workflows"
import type { StoreCreateReviewType } from "./validators"

/** Reviews a delivered line of the customer's own order. */
export const POST = async (
  req: AuthenticatedMedusaRequest<StoreCreateReviewType>,
  res: MedusaResponse
) => {
  const { result } = await createReviewWorkflow(req.scope).run({
    input: { ...req.validatedBody, customer_id: req.auth_context.actor_id },
  })
  res.status(201).json({ review: toOwnReview(result) })
}
