import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { opensOrder } from "../lib/track-token"

/**
 * Lets through who owns the order of the route by login, or holds its `?token=`. Stands before a body is
 * read, so that strangers learn nothing from what is refused.
 * @throws MedusaError UNAUTHORIZED with neither; NOT_FOUND for anybody else's order
 */
export const requireOrderAccess = async (
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> => {
  const { id } = req.params
  const token = typeof req.query.token === "string" ? req.query.token : undefined
  const customer_id = req.auth_context?.actor_id
  if (!token && !customer_id) {
    throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "Log in, or open the link of your order")
  }
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id"],
    filters: token ? { id } : { id, customer_id },
  })
  if (!data.length || (token && !opensOrder(req.scope, token, id))) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order ${id} was not found`)
  }
  next()
}
