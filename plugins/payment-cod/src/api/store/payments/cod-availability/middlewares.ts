import { validateAndTransformQuery } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { StoreGetCodAvailability } from "./validators"

export const storeCodAvailabilityMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/payments/cod-availability",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(StoreGetCodAvailability, {})],
  },
]
