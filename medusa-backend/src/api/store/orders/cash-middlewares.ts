import { authenticate, validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { requireOrderAccess } from "../../../returns/order-access"
import { ConfirmCodBody, NoBody } from "./cash-validators"

// A guest comes with a token instead; what follows refuses who has neither.
const asOwner = [
  authenticate("customer", ["session", "bearer"], { allowUnauthenticated: true }),
  requireOrderAccess,
]

export const storeCashOrdersMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/orders/:id/cod-confirmation",
    methods: ["GET"],
    middlewares: asOwner,
  },
  {
    matcher: "/store/orders/:id/cod-confirmation",
    methods: ["POST"],
    middlewares: [...asOwner, validateAndTransformBody(ConfirmCodBody)],
  },
  {
    matcher: "/store/orders/:id/cod-confirmation/resend",
    methods: ["POST"],
    middlewares: [...asOwner, validateAndTransformBody(NoBody)],
  },
  {
    matcher: "/store/orders/:id/cod-confirmation/decline",
    methods: ["POST"],
    middlewares: [...asOwner, validateAndTransformBody(NoBody)],
  },
  {
    matcher: "/store/orders/:id/pay-online",
    methods: ["GET"],
    middlewares: asOwner,
  },
  {
    matcher: "/store/orders/:id/pay-online",
    methods: ["POST"],
    middlewares: [...asOwner, validateAndTransformBody(NoBody)],
  },
]
