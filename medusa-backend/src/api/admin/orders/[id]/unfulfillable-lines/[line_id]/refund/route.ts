import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { requestLineRefundWorkflow } from "../../../../../../../workflows/request-line-refund"

/**
 * Gives back the money of pieces nobody delivers. Answers 202: the pieces are taken off the order and the
 * money is sent by a durable job. Asked for again, it is the same refund.
 */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id, line_id } = req.params
  const { result } = await requestLineRefundWorkflow(req.scope).run({
    input: { order_id: id, line_id, actor_id: req.auth_context.actor_id },
  })
  res.status(202).json({ refund: { unfulfillable_line_id: line_id, ...result } })
}
