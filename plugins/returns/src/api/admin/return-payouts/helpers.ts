import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

/**
 * The payout of the path as `query.graph` reads it.
 * @throws MedusaError NOT_FOUND
 */
export const retrievePayout = async <Body>(req: AuthenticatedMedusaRequest<Body>) => {
  const { id } = req.params
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "return_payout",
    fields: req.queryConfig.fields,
    filters: { id },
  })
  if (!data[0]) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `payout ${id} was not found`)
  }
  return data[0]
}
