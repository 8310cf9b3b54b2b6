import { defineMiddlewares } from "@medusajs/framework/http"
import { adminRazorpayOrderMiddlewares } from "./admin/orders/middlewares"
import { adminRazorpayMiddlewares } from "./admin/razorpay/middlewares"
import { hooksRazorpayMiddlewares } from "./hooks/razorpay/middlewares"
import { storeRazorpayVerifyMiddlewares } from "./store/razorpay/verify/middlewares"

export default defineMiddlewares({
  routes: [
    ...adminRazorpayOrderMiddlewares,
    ...adminRazorpayMiddlewares,
    ...hooksRazorpayMiddlewares,
    ...storeRazorpayVerifyMiddlewares,
  ],
})
