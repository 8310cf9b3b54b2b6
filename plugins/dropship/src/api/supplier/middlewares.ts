import {
  authenticate,
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { AcceptBody, LinkAnswerBody, ReadyBody, RejectBody } from "../validators"
import { supplierLedgerMiddlewares } from "./ledger/middlewares"
import { supplierListingMiddlewares } from "./listings/middlewares"
import { listConfig, retrieveConfig } from "./query-config"
import { GetOwnPurchaseOrderParams, GetOwnPurchaseOrdersParams } from "./validators"

const signedIn = authenticate("supplier", ["bearer", "session"])
const one = validateAndTransformQuery(GetOwnPurchaseOrderParams, retrieveConfig)

export const supplierMiddlewares: MiddlewareRoute[] = [
  ...supplierListingMiddlewares,
  ...supplierLedgerMiddlewares,
  { matcher: "/supplier/me", middlewares: [signedIn] },
  { matcher: "/supplier/purchase-orders", middlewares: [signedIn] },
  { matcher: "/supplier/purchase-orders/*", middlewares: [signedIn] },
  {
    methods: ["GET"],
    matcher: "/supplier/purchase-orders",
    middlewares: [validateAndTransformQuery(GetOwnPurchaseOrdersParams, listConfig)],
  },
  { methods: ["GET"], matcher: "/supplier/purchase-orders/:id", middlewares: [one] },
  {
    methods: ["POST"],
    matcher: "/supplier/purchase-orders/:id/accept",
    middlewares: [validateAndTransformBody(AcceptBody), one],
  },
  {
    methods: ["POST"],
    matcher: "/supplier/purchase-orders/:id/reject",
    middlewares: [validateAndTransformBody(RejectBody), one],
  },
  {
    methods: ["POST"],
    matcher: "/supplier/purchase-orders/:id/ready",
    middlewares: [validateAndTransformBody(ReadyBody), one],
  },
  {
    methods: ["POST"],
    matcher: "/supplier/links/:token",
    middlewares: [validateAndTransformBody(LinkAnswerBody)],
  },
]
