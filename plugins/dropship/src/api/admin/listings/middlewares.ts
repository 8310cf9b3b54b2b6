import { validateAndTransformQuery } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { listListingsConfig } from "./query-config"
import { GetListingsParams } from "./validators"

export const adminListingMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/listings",
    middlewares: [validateAndTransformQuery(GetListingsParams, listListingsConfig)],
  },
]
