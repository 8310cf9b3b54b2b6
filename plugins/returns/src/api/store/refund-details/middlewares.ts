import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http"
import { AccountBody } from "../../account-body"

export const storeRefundDetailsMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/store/refund-details/:token",
    middlewares: [validateAndTransformBody(AccountBody)],
  },
]
