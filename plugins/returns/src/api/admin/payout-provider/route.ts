import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RETURN_REQUEST_MODULE } from "../../../modules/return-request/constants"
import type ReturnRequestModuleService from "../../../modules/return-request/service"

/** Whether payouts are transferred by a provider, and by which. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const service = req.scope.resolve<ReturnRequestModuleService>(RETURN_REQUEST_MODULE)
  res.json({ payout_provider: service.payoutProvider() })
}
