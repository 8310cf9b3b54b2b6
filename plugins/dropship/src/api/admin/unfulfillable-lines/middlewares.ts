import { validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"
import { listUnfulfillableLinesConfig, retrieveUnfulfillableLineConfig } from "./query-config"
import { GetUnfulfillableLineParams, GetUnfulfillableLinesParams } from "./validators"

const one = validateAndTransformQuery(GetUnfulfillableLineParams, retrieveUnfulfillableLineConfig)

export const adminUnfulfillableLineMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/unfulfillable-lines",
    middlewares: [
      validateAndTransformQuery(GetUnfulfillableLinesParams, listUnfulfillableLinesConfig),
    ],
  },
  { methods: ["POST"], matcher: "/admin/unfulfillable-lines/:id/dismiss", middlewares: [one] },
  { methods: ["POST"], matcher: "/admin/unfulfillable-lines/:id/retry", middlewares: [one] },
]
