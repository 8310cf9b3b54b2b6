import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http"
import { StoreRecommendSize } from "./validators"

export const storeProductSizingMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/products/:id/size-recommendation",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(StoreRecommendSize)],
  },
]
