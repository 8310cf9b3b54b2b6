import { validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"
import { listProductReviewsConfig } from "./query-config"
import { StoreListProductReviews } from "./validators"

export const storeProductReviewMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/products/:id/reviews",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(StoreListProductReviews, listProductReviewsConfig)],
  },
]
