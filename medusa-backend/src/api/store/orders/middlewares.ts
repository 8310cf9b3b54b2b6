import { authenticate, validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { requireOrderAccess } from "../../../returns/order-access"
import { receivePhotos } from "./photo-upload"
import { CancelReturnBody, CreateReturnBody } from "./validators"

// A guest comes with a token instead; what follows refuses who has neither.
const maybeCustomer = authenticate("customer", ["session", "bearer"], {
  allowUnauthenticated: true,
})

export const storeOrdersMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/orders/:id/journey",
    methods: ["GET"],
    middlewares: [maybeCustomer],
  },
  {
    matcher: "/store/orders/:id/return-options",
    methods: ["GET"],
    middlewares: [maybeCustomer, requireOrderAccess],
  },
  {
    matcher: "/store/orders/:id/return-requests",
    methods: ["GET"],
    middlewares: [maybeCustomer, requireOrderAccess],
  },
  {
    matcher: "/store/orders/:id/return-requests",
    methods: ["POST"],
    middlewares: [maybeCustomer, requireOrderAccess, validateAndTransformBody(CreateReturnBody)],
  },
  {
    matcher: "/store/orders/:id/return-requests/:request_id/cancel",
    methods: ["POST"],
    middlewares: [maybeCustomer, requireOrderAccess, validateAndTransformBody(CancelReturnBody)],
  },
  {
    matcher: "/store/orders/:id/return-photos",
    methods: ["POST"],
    bodyParser: false,
    middlewares: [maybeCustomer, requireOrderAccess, receivePhotos],
  },
]
