import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { AcceptBody, ReadyBody, RejectBody } from "../../validators"
import { listPurchaseOrdersConfig, retrievePurchaseOrderConfig } from "./query-config"
import { CancelBody, GetPurchaseOrderParams, GetPurchaseOrdersParams } from "./validators"

const one = validateAndTransformQuery(GetPurchaseOrderParams, retrievePurchaseOrderConfig)

export const adminPurchaseOrderMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/purchase-orders",
    middlewares: [validateAndTransformQuery(GetPurchaseOrdersParams, listPurchaseOrdersConfig)],
  },
  { methods: ["GET"], matcher: "/admin/purchase-orders/:id", middlewares: [one] },
  {
    methods: ["POST"],
    matcher: "/admin/purchase-orders/:id/accept",
    middlewares: [validateAndTransformBody(AcceptBody), one],
  },
  {
    methods: ["POST"],
    matcher: "/admin/purchase-orders/:id/reject",
    middlewares: [validateAndTransformBody(RejectBody), one],
  },
  {
    methods: ["POST"],
    matcher: "/admin/purchase-orders/:id/ready",
    middlewares: [validateAndTransformBody(ReadyBody), one],
  },
  {
    methods: ["POST"],
    matcher: "/admin/purchase-orders/:id/cancel",
    middlewares: [validateAndTransformBody(CancelBody), one],
  },
  { methods: ["POST"], matcher: "/admin/purchase-orders/:id/resend", middlewares: [one] },
]
