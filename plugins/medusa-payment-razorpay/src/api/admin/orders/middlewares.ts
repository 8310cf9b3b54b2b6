import { validateAndTransformQuery } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { createFindParams } from "@medusajs/medusa/api/utils/validators"
import { adminRazorpayOrderFields } from "./[id]/razorpay/query-config"

export const adminRazorpayOrderMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/orders/:id/razorpay",
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(createFindParams(), {
        defaults: adminRazorpayOrderFields,
        isList: false,
      }),
    ],
  },
]
