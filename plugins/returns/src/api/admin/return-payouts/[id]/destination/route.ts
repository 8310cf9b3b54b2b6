import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RETURN_REQUEST_MODULE } from "../../../../../modules/return-request/constants"
import type ReturnRequestModuleService from "../../../../../modules/return-request/service"
import { adminActor } from "../../../actor"

/**
 * Where to transfer a payout, in full. Not a workflow, whose output might be stored: the service notes who
 * asked in the transaction that reads it.
 */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const service = req.scope.resolve<ReturnRequestModuleService>(RETURN_REQUEST_MODULE)
  const destination = await service.revealDestination({
    id: req.params.id,
    actor: adminActor(req),
  })
  res.setHeader("cache-control", "no-store")
  res.json({ destination })
}
