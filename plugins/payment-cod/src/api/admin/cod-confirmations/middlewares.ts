import { validateAndTransformBody, validateAndTransformQuery } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { listCodConfirmationsConfig } from "./query-config"
import { AdminAnswerCodConfirmation, AdminGetCodConfirmations } from "./validators"

const post = (action: string): MiddlewareRoute => ({
  methods: ["POST"],
  matcher: `/admin/cod-confirmations/:id/${action}`,
  middlewares: [validateAndTransformBody(AdminAnswerCodConfirmation)],
})

export const adminCodConfirmationMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/cod-confirmations",
    middlewares: [validateAndTransformQuery(AdminGetCodConfirmations, listCodConfirmationsConfig)],
  },
  post("confirm"),
  post("decline"),
  post("resend"),
]
