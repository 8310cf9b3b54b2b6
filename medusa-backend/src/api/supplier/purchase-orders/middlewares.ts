import { authenticate } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"

export const supplierPurchaseOrdersMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/supplier/purchase-orders/:id/label",
    methods: ["GET"],
    middlewares: [authenticate("supplier", ["bearer", "session"])],
  },
]
