import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { listScorecardsConfig } from "./query-config"
import { GetScorecardsParams, RefreshScorecardsBody } from "./validators"

export const adminScorecardMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/scorecards",
    middlewares: [validateAndTransformQuery(GetScorecardsParams, listScorecardsConfig)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/scorecards/refresh",
    middlewares: [validateAndTransformBody(RefreshScorecardsBody)],
  },
]
