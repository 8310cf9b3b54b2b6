import type { MiddlewareRoute } from "@medusajs/framework/http"

export const shippingHookMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/hooks/shipping/tracking",
    methods: ["POST"],
    // The route reads the body itself: junk is to be counted and answered, not refused by a parser.
    bodyParser: false,
  },
]
