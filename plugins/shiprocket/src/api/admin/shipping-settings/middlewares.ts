import { validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { AdminPostShippingSettings } from "./validators"

export const adminShippingSettingsMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/shipping-settings",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminPostShippingSettings)],
  },
]
