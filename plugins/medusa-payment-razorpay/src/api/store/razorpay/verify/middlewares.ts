import { validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { StoreVerifyRazorpayPayment } from "./validators"

export const storeRazorpayVerifyMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/razorpay/verify",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(StoreVerifyRazorpayPayment)],
  },
]
