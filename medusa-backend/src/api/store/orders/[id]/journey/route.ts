import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { loadJourney } from "../../../../../order-journey/load-journey"
import { opensOrder } from "../../../../../lib/track-token"

/**
 * Where an order is, parcel by parcel. For its owner's login, or for who holds `?token=` of it; anybody
 * else's order is 404, and neither login nor token 401.
 */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params
  const token = typeof req.query.token === "string" ? req.query.token : undefined
  const customerId = req.auth_context?.actor_id
  if (!token && !customerId) {
    throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "Log in, or open the link of your order")
  }
  const isOpened = token ? opensOrder(req.scope, token, id) : await isOwnedBy(req, id, customerId!)
  if (!isOpened) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order ${id} was not found`)
  }
  res.json({ journey: await loadJourney(req.scope, id) })
}

const isOwnedBy = async (req: AuthenticatedMedusaRequest, orderId: string, customerId: string) => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id"],
    filters: { id: orderId, customer_id: customerId },
  })
  return data.length > 0
}
