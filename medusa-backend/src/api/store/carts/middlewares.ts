import { idempotentRequest } from "@bodycon/kit"
import {
  authenticate,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { retrieveTransformQueryConfig } from "@medusajs/medusa/api/store/carts/query-config"
import { StoreGetCartsCart } from "@medusajs/medusa/api/store/carts/validators"
import { rememberCart } from "./remember-cart"
import { ChoosePaymentMethodBody } from "./validators"

// Guests buy too; a registered customer's cart is found only with her login.
const maybeCustomer = authenticate("customer", ["session", "bearer"], {
  allowUnauthenticated: true,
})

export const storeCartsMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/carts/:id/payment-methods",
    methods: ["GET"],
    middlewares: [maybeCustomer],
  },
  {
    matcher: "/store/carts/:id/payment-method",
    methods: ["POST"],
    middlewares: [
      maybeCustomer,
      validateAndTransformBody(ChoosePaymentMethodBody),
      validateAndTransformQuery(StoreGetCartsCart, retrieveTransformQueryConfig),
    ],
  },
  {
    // Medusa's own route; what comes before it is ours.
    matcher: "/store/carts/:id/complete",
    methods: ["POST"],
    middlewares: [maybeCustomer, idempotentRequest({ scope: "complete-cart" }), rememberCart],
  },
]
