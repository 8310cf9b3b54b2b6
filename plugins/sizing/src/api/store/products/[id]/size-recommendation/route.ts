import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { profileToBody } from "../../../../../lib/body-profile"
import { retrievePublishedProduct } from "../../../../../lib/product-sizing"
import { SIZING_MODULE } from "../../../../../modules/sizing/constants"
import type SizingModuleService from "../../../../../modules/sizing/service"
import type { StoreRecommendSizeType } from "../../validators"

/** The size for a body. What the request leaves out comes from the shopper's saved profile. */
export const POST = async (
  req: AuthenticatedMedusaRequest<StoreRecommendSizeType>,
  res: MedusaResponse
) => {
  const sizing = req.scope.resolve<SizingModuleService>(SIZING_MODULE)
  const customer_id = req.auth_context?.actor_id
  const [product, profiles] = await Promise.all([
    retrievePublishedProduct(req.scope, req.params.id),
    customer_id ? sizing.listBodyProfiles({ customer_id }) : [],
  ])
  const body = { ...profileToBody(profiles[0]), ...req.validatedBody }
  res.json({ recommendation: await sizing.recommend(product, body) })
}
