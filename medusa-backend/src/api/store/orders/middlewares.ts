import { authenticate } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"

export const storeOrdersMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/orders/:id/journey",
    methods: ["GET"],
    middlewares: [
      // A guest comes with a token instead; the route refuses who has neither.
      authenticate("customer", ["session", "bearer"], { allowUnauthenticated: true }),
    ],
  },
]
