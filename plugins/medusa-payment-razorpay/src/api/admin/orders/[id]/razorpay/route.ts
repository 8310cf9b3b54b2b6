import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { RAZORPAY_MODULE } from "../../../../../modules/razorpay/constants"
import type RazorpayModuleService from "../../../../../modules/razorpay/service"

/** The Razorpay orders and attempts behind a Medusa order, newest first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: orders } = await query.graph({
    entity: "order",
    fields: ["id", "payment_collections.id"],
    filters: { id: req.params.id },
  })
  if (!orders.length) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `order ${req.params.id} was not found`)
  }
  const [order] = orders as { payment_collections?: ({ id: string } | null)[] }[]
  const collections = (order.payment_collections ?? []).flatMap((collection) =>
    collection ? [collection.id] : []
  )
  const { data: razorpayOrders } = await query.graph({
    entity: "razorpay_order",
    fields: req.queryConfig.fields,
    filters: { payment_collection_id: collections },
    pagination: { take: 50, skip: 0, order: { opened_at: "DESC" } },
  })
  const { mode } = req.scope.resolve<RazorpayModuleService>(RAZORPAY_MODULE)
  res.json({ mode, razorpay_orders: razorpayOrders })
}
