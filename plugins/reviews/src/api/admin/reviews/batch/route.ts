import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { moderateReviewWorkflow } from "../../../../workflows"
import type { AdminModerateReviewsType } from "../validators"

/** Approves or rejects many reviews: all of them, or none when an id is unknown. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminModerateReviewsType>,
  res: MedusaResponse
) => {
  const { result } = await moderateReviewWorkflow(req.scope).run({
    input: { ...req.validatedBody, actor_id: req.auth_context.actor_id },
  })
  res.json(result)
}
