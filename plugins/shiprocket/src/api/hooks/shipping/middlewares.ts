import type { MiddlewareRoute } from "@medusajs/framework/http"

export const shippingHookMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/hooks/shipping/tracking",
    methods: ["POST"],
    bodyParser: { preserveRawBody: true, sizeLimit: "1mb" },
  },
]
