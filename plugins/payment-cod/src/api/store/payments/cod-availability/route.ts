import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MathBN, MedusaError } from "@medusajs/framework/utils"
import { checkCodAvailabilityWorkflow } from "../../../../workflows/workflows/check-cod-availability"
import type { StoreGetCodAvailabilityType } from "./validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, StoreGetCodAvailabilityType>,
  res: MedusaResponse
) => {
  const { pincode, cart_id } = req.validatedQuery as StoreGetCodAvailabilityType
  if (!pincode && !cart_id) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "pincode or cart_id is missing")
  }
  const { result } = await checkCodAvailabilityWorkflow(req.scope).run({
    input: { pincode, cart_id, owned_by: req.auth_context?.actor_id || null },
  })
  res.json({ ...result, fee: MathBN.convert(result.fee).toNumber() })
}
