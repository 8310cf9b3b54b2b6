import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { REVIEW_MODULE } from "../../../modules/review/constants"
import type ReviewModuleService from "../../../modules/review/service"
import type { ModerationAction } from "../../../types"
import { moderateReviewWorkflow } from "../../../workflows"
import type { AdminModerateReviewType } from "./validators"

/** The handler of one moderator's decision about the review in the path. */
export const moderate =
  (action: ModerationAction) =>
  async (req: AuthenticatedMedusaRequest<AdminModerateReviewType>, res: MedusaResponse) => {
    await moderateReviewWorkflow(req.scope).run({
      input: {
        ids: [req.params.id],
        action,
        actor_id: req.auth_context.actor_id,
        note: req.validatedBody.note,
      },
    })
    const service = req.scope.resolve<ReviewModuleService>(REVIEW_MODULE)
    res.json({ review: await service.retrieveReview(req.params.id) })
  }
