import { defineMiddlewares } from "@medusajs/framework/http"
import { adminReviewMiddlewares } from "./admin/reviews/middlewares"
import { storeOwnReviewMiddlewares } from "./store/customers/me/reviews/middlewares"
import { storeProductReviewMiddlewares } from "./store/products/middlewares"
import { storeReviewMiddlewares } from "./store/reviews/middlewares"

export default defineMiddlewares({
  routes: [
    ...storeReviewMiddlewares,
    ...storeProductReviewMiddlewares,
    ...storeOwnReviewMiddlewares,
    ...adminReviewMiddlewares,
  ],
})
