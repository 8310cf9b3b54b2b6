import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { listReturnPayoutsConfig, retrieveReturnPayoutConfig } from "./query-config"
import {
  DestinationBody,
  GetReturnPayoutParams,
  GetReturnPayoutsParams,
  PaidBody,
} from "./validators"

export const adminReturnPayoutMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/return-payouts",
    middlewares: [validateAndTransformQuery(GetReturnPayoutsParams, listReturnPayoutsConfig)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/return-payouts/:id/paid",
    middlewares: [
      validateAndTransformBody(PaidBody),
      validateAndTransformQuery(GetReturnPayoutParams, retrieveReturnPayoutConfig),
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/return-payouts/:id/destination",
    middlewares: [validateAndTransformBody(DestinationBody)],
  },
]
