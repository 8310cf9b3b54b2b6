import { validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { StoreAnswerDeliveryChoice } from "./validators"

export const storeDeliveryChoicesMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/delivery-choices/:token",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(StoreAnswerDeliveryChoice)],
  },
]
