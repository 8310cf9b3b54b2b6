import { validateAndTransformBody, validateAndTransformQuery } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { listListingsConfig } from "./query-config"
import {
  BulkListingsBody,
  CreateListingBody,
  GetListingsParams,
  UpdateListingBody,
} from "./validators"

export const adminListingMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/listings",
    middlewares: [validateAndTransformQuery(GetListingsParams, listListingsConfig)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/listings",
    middlewares: [validateAndTransformBody(CreateListingBody)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/listings/bulk",
    middlewares: [validateAndTransformBody(BulkListingsBody)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/listings/:id",
    middlewares: [validateAndTransformBody(UpdateListingBody)],
  },
]
