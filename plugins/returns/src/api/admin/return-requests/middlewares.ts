import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { listReturnRequestsConfig, retrieveReturnRequestConfig } from "./query-config"
import {
  ApproveBody,
  CancelBody,
  GetReturnRequestParams,
  GetReturnRequestsParams,
  ReceiveBody,
  RejectBody,
} from "./validators"

const one = validateAndTransformQuery(GetReturnRequestParams, retrieveReturnRequestConfig)

export const adminReturnRequestMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/return-requests",
    middlewares: [validateAndTransformQuery(GetReturnRequestsParams, listReturnRequestsConfig)],
  },
  { methods: ["GET"], matcher: "/admin/return-requests/:id", middlewares: [one] },
  {
    methods: ["POST"],
    matcher: "/admin/return-requests/:id/approve",
    middlewares: [validateAndTransformBody(ApproveBody), one],
  },
  {
    methods: ["POST"],
    matcher: "/admin/return-requests/:id/reject",
    middlewares: [validateAndTransformBody(RejectBody), one],
  },
  {
    methods: ["POST"],
    matcher: "/admin/return-requests/:id/cancel",
    middlewares: [validateAndTransformBody(CancelBody), one],
  },
  {
    methods: ["POST"],
    matcher: "/admin/return-requests/:id/receive",
    middlewares: [validateAndTransformBody(ReceiveBody), one],
  },
]
