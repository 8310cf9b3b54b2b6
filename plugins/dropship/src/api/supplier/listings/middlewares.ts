import {
  authenticate,
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { listOwnListingsConfig } from "./query-config"
import { GetOwnListingsParams, ReportStockBody } from "./validators"

export const supplierListingMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/supplier/listings",
    middlewares: [authenticate("supplier", ["bearer", "session"])],
  },
  {
    methods: ["GET"],
    matcher: "/supplier/listings",
    middlewares: [validateAndTransformQuery(GetOwnListingsParams, listOwnListingsConfig)],
  },
  {
    methods: ["POST"],
    matcher: "/supplier/listings",
    middlewares: [validateAndTransformBody(ReportStockBody)],
  },
]
