import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"

// The service checks the rules: it names the field of every refusal, which Medusa leaves out of some.
const RulesBody = z.record(z.string(), z.unknown())

export const adminReturnSettingsMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/admin/return-settings",
    middlewares: [validateAndTransformBody(RulesBody)],
  },
]
