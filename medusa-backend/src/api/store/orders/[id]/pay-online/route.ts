import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { codModule } from "../../../../../cash-orders/cod-module"
import { loadCashOrder } from "../../../../../cash-orders/load-cash-order"
import { payOnlineOffer } from "../../../../../cash-orders/pay-online-offer"
import { startPayingOrderOnlineWorkflow } from "../../../../../workflows/start-paying-order-online"

/** Whether an order that is to be paid at the door may still be paid online, and what that saves. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const [facts, settings] = await Promise.all([
    loadCashOrder(req.scope, req.params.id),
    codModule(req.scope).settings(),
  ])
  res.json({ pay_online: payOnlineOffer(facts, settings.pay_online_after_ordering) })
}

/** Opens the payment session, the same again as long as the amount is; 400 when it is too late. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { result } = await startPayingOrderOnlineWorkflow(req.scope).run({
    input: { order_id: req.params.id, customer_id: req.auth_context?.actor_id || undefined },
  })
  res.json({ payment_session: result })
}
