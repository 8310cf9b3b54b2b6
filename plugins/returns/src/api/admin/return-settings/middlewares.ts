import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http"
import { returnSettingsSchema } from "../../../rules/settings"

export const adminReturnSettingsMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/admin/return-settings",
    middlewares: [validateAndTransformBody(returnSettingsSchema)],
  },
]
