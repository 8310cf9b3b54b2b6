import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { orderNumber } from "@bodycon/kit"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createTrackToken } from "../../../../../lib/track-token"

/**
 * The order that a cart became, whoever completed it: the browser, a webhook or a job. A cart id cannot be
 * guessed, so who knows it may see the order.
 */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order_cart",
    fields: ["order_id", "order.display_id", "order.created_at"],
    filters: { cart_id: req.params.id },
  })
  const [link] = data as unknown as {
    order_id: string
    order: { display_id: number; created_at: string }
  }[]
  if (!link?.order) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Cart ${req.params.id} is not an order`)
  }
  res.json({
    order: {
      id: link.order_id,
      number: orderNumber(link.order.display_id, link.order.created_at),
      track_token: createTrackToken(req.scope, link.order_id),
    },
  })
}
