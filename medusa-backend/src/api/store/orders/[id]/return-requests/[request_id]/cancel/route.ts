import { advanceReturnRequestWorkflow } from "@bodycon/medusa-plugin-returns/workflows"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { loadReturnViews } from "../../../../../../../returns/store-view"

/** The shopper wants to keep what she has; possible until a rider took it. Another order's request is 404. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id: order_id, request_id: id } = req.params
  if (!(await loadReturnViews(req.scope, { order_id, id })).length) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Return request ${id} was not found`)
  }
  await advanceReturnRequestWorkflow(req.scope).run({
    input: {
      id,
      to: "cancelled",
      actor: { type: "shopper", id: req.auth_context?.actor_id },
    },
  })
  const [return_request] = await loadReturnViews(req.scope, { order_id, id })
  res.json({ return_request })
}
