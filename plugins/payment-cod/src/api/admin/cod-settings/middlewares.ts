import { validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"

// The service checks the settings: a field is right or wrong only together with those it is merged into.
const SettingsBody = z.record(z.string(), z.unknown())

export const adminCodSettingsMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/admin/cod-settings",
    middlewares: [validateAndTransformBody(SettingsBody)],
  },
]
