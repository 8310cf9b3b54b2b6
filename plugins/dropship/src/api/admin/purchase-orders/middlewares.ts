import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { AcceptBody, ReadyBody, RejectBody } from "../../validators"
import { CancelBody, ReviseBody } from "./change-validators"
import { adminPurchaseOrderDocumentMiddlewares } from "./documents-middlewares"
import { listPurchaseOrdersConfig, retrievePurchaseOrderConfig } from "./query-config"
import { GetPurchaseOrderParams, GetPurchaseOrdersParams } from "./validators"

const one = validateAndTransformQuery(GetPurchaseOrderParams, retrievePurchaseOrderConfig)

export const adminPurchaseOrderMiddlewares: MiddlewareRoute[] = [
  ...adminPurchaseOrderDocumentMiddlewares,
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
  {
    methods: ["POST"],
    matcher: "/admin/purchase-orders/:id",
    middlewares: [validateAndTransformBody(ReviseBody), one],
  },
  { methods: ["POST"], matcher: "/admin/purchase-orders/:id/release", middlewares: [one] },
  { methods: ["POST"], matcher: "/admin/purchase-orders/:id/resend", middlewares: [one] },
]
