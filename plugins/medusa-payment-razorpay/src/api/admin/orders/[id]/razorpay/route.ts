import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { RAZORPAY_MODULE } from "../../../../../modules/razorpay/constants"
import type RazorpayModuleService from "../../../../../modules/razorpay/service"
import { findOrderPayments, listOrderEvents } from "./helpers"

/** The Razorpay orders, attempts, refunds and webhooks behind a Medusa order, newest first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const razorpay = req.scope.resolve<RazorpayModuleService>(RAZORPAY_MODULE)
  const { collection_ids, payments } = await findOrderPayments(req.scope, req.params.id)
  const { data: razorpay_orders } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "razorpay_order",
    fields: req.queryConfig.fields,
    filters: { payment_collection_id: collection_ids },
    pagination: { take: 50, skip: 0, order: { opened_at: "DESC" } },
  })
  const events = await listOrderEvents(
    razorpay,
    razorpay_orders.map(({ razorpay_order_id }) => razorpay_order_id)
  )
  res.json({ mode: razorpay.mode, razorpay_orders, payments, events })
}
