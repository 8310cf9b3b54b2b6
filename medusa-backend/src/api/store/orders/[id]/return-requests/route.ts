import { RETURN_REQUEST_MODULE } from "@bodycon/medusa-plugin-returns/modules/return-request"
import { createReturnRequestWorkflow } from "@bodycon/medusa-plugin-returns/workflows"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { loadReturnable } from "../../../../../returns/load-returnable"
import type { ReturnService } from "../../../../../returns/load-returnable"
import { toNewReturn } from "../../../../../returns/new-return"
import { loadReturnViews } from "../../../../../returns/store-view"
import type { CreateReturnBody } from "../../validators"

/** The returns and exchanges asked for of an order, newest first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ return_requests: await loadReturnViews(req.scope, { order_id: req.params.id }) })
}

/**
 * Asks to send pieces back or to have them exchanged. Where the money goes is encrypted before a workflow
 * begins, whose input might be stored.
 */
export const POST = async (
  req: AuthenticatedMedusaRequest<CreateReturnBody>,
  res: MedusaResponse
) => {
  const order_id = req.params.id
  const facts = await loadReturnable(req.scope, order_id)
  const wanted = toNewReturn(facts, req.validatedBody, req.auth_context?.actor_id)
  const refund = await req.scope
    .resolve<ReturnService>(RETURN_REQUEST_MODULE)
    .sealRefund(req.validatedBody.refund)
  const { result } = await createReturnRequestWorkflow(req.scope).run({
    input: { ...wanted, refund },
  })
  const [return_request] = await loadReturnViews(req.scope, {
    order_id,
    id: result.return_request.id,
  })
  res.status(201).json({ return_request })
}
