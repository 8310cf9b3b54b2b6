import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { hiddenField, withoutKeys } from "../../../lib/supplier-fields"

/** Refuses to read or sort by anything that leads to suppliers. */
const refuseSupplierFields = (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
) => {
  for (const parameter of ["fields", "order"]) {
    const field = hiddenField(req.query[parameter])
    if (field) {
      next(
        new MedusaError(
          MedusaError.Types.INVALID_DATA,
          `${parameter}: ${field} is not available in the store`
        )
      )
      return
    }
  }
  next()
}

/** Medusa always answers where a shipping option's parcels start, which may be a supplier's door. */
const hideOrigins = (_req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
  const json = res.json.bind(res)
  res.json = (body: unknown) => json(withoutKeys(body, ["location"]) as never)
  next()
}

export const supplierPrivacyMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/*", middlewares: [refuseSupplierFields] },
  { matcher: "/store/shipping-options", methods: ["GET"], middlewares: [hideOrigins] },
]
