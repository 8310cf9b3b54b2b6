import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

// One statement: a shopper's own change of the metadata at the same moment is not undone.
const REMEMBER = `
  update cart set metadata = coalesce(metadata, '{}'::jsonb) || jsonb_build_object('cart_id', id)
  where id = ? and completed_at is null and deleted_at is null
    and metadata->>'cart_id' is distinct from id`

/**
 * Writes onto a cart which one it is, before it is completed. Its order carries that on: Medusa links the
 * two a moment after it made the order, and a server killed in between would leave one nobody knows.
 */
export const rememberCart = async (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> => {
  await req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(REMEMBER, [req.params.id])
  next()
}
