import {
  authenticate,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { listOwnReviewsConfig } from "./query-config"
import { StoreListOwnReviews } from "./validators"

export const storeOwnReviewMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/customers/me/reviews",
    methods: ["GET"],
    middlewares: [
      authenticate("customer", ["session", "bearer"]),
      validateAndTransformQuery(StoreListOwnReviews, listOwnReviewsConfig),
    ],
  },
]
