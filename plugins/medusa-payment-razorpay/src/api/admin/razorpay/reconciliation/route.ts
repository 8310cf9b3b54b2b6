import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RAZORPAY_MODULE } from "../../../../modules/razorpay/constants"
import type RazorpayModuleService from "../../../../modules/razorpay/service"
import { listReconciliation } from "../../../../reconciliation/entries"
import type { AdminListReconciliationType } from "./validators"

/** Every payment that is neither an order nor a refund, and what else the books do not agree on. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminListReconciliationType>,
  res: MedusaResponse
) => {
  const { limit, offset } = req.validatedQuery as AdminListReconciliationType
  const { mode } = req.scope.resolve<RazorpayModuleService>(RAZORPAY_MODULE)
  res.json({ mode, ...(await listReconciliation(req.scope, { limit, offset })), limit, offset })
}
