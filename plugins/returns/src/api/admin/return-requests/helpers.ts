import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { payoutFields } from "../return-payouts/query-config"

/**
 * The return of the path as `query.graph` reads it, with its payout if there is one.
 * @throws MedusaError NOT_FOUND
 */
export const retrieveReturnRequest = async <Body>(req: AuthenticatedMedusaRequest<Body>) => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { id } = req.params
  const { data } = await query.graph({
    entity: "return_request",
    fields: req.queryConfig.fields,
    filters: { id },
  })
  if (!data[0]) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `return request ${id} was not found`)
  }
  const payouts = await query.graph({
    entity: "return_payout",
    fields: payoutFields,
    filters: { return_request_id: id },
  })
  return { ...data[0], payout: payouts.data[0] ?? null }
}
