import {
  unlessPath,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { listFeedsConfig, listRowsConfig, listRunsConfig, retrieveFeedConfig } from "./query-config"
import {
  CreateFeedBody,
  GetFeedParams,
  GetFeedsParams,
  GetRowsParams,
  GetRunsParams,
  PreviewFeedBody,
  StartRunBody,
  UpdateFeedBody,
} from "./validators"

/** Routes that look like a feed's and are none: middlewares of `:id` would run for them too. */
const NO_FEED = /\/feeds\/(uploads|preview)\/?$/

export const adminFeedMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/feeds",
    middlewares: [validateAndTransformQuery(GetFeedsParams, listFeedsConfig)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/feeds",
    middlewares: [
      validateAndTransformBody(CreateFeedBody),
      validateAndTransformQuery(GetFeedParams, retrieveFeedConfig),
    ],
  },
  // The file is read from the request as it comes, after the login was checked.
  { methods: ["POST"], matcher: "/admin/feeds/uploads", bodyParser: false },
  {
    methods: ["POST"],
    matcher: "/admin/feeds/preview",
    middlewares: [validateAndTransformBody(PreviewFeedBody)],
  },
  {
    methods: ["GET"],
    matcher: "/admin/feeds/:id",
    middlewares: [validateAndTransformQuery(GetFeedParams, retrieveFeedConfig)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/feeds/:id",
    middlewares: [
      unlessPath(NO_FEED, validateAndTransformBody(UpdateFeedBody)),
      unlessPath(NO_FEED, validateAndTransformQuery(GetFeedParams, retrieveFeedConfig)),
    ],
  },
  {
    methods: ["GET"],
    matcher: "/admin/feeds/:id/runs",
    middlewares: [validateAndTransformQuery(GetRunsParams, listRunsConfig)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/feeds/:id/runs",
    bodyParser: { sizeLimit: "25mb" },
    middlewares: [validateAndTransformBody(StartRunBody)],
  },
  {
    methods: ["GET"],
    matcher: "/admin/feeds/:id/runs/:run_id/rows",
    middlewares: [validateAndTransformQuery(GetRowsParams, listRowsConfig)],
  },
]
