import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { listReviewsConfig } from "./query-config"
import { AdminListReviews, AdminModerateReview, AdminModerateReviews } from "./validators"

export const adminReviewMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/reviews",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(AdminListReviews, listReviewsConfig)],
  },
  {
    matcher: "/admin/reviews/batch",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminModerateReviews)],
  },
  {
    matcher: "/admin/reviews/:id/approve",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminModerateReview)],
  },
  {
    matcher: "/admin/reviews/:id/reject",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminModerateReview)],
  },
]
