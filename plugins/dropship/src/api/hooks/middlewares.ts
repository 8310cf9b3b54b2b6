import type { MiddlewareRoute } from "@medusajs/framework/http"

export const hookMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/hooks/suppliers/:code",
    bodyParser: { preserveRawBody: true, sizeLimit: "100kb" },
  },
  {
    methods: ["POST"],
    matcher: "/hooks/whatsapp",
    // Up to 1,000 updates come in one delivery.
    bodyParser: { preserveRawBody: true, sizeLimit: "3mb" },
  },
]
