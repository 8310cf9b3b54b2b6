import {
  authenticate,
  validateAndTransformBody,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { receivePhotos } from "./photo-upload"
import { StoreCreateReview } from "./validators"

export const storeReviewMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/reviews",
    methods: ["POST"],
    middlewares: [
      authenticate("customer", ["session", "bearer"]),
      validateAndTransformBody(StoreCreateReview),
    ],
  },
  {
    matcher: "/store/reviews/photos",
    methods: ["POST"],
    middlewares: [authenticate("customer", ["session", "bearer"]), receivePhotos],
  },
]
