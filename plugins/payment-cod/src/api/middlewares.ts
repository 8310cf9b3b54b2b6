import { defineMiddlewares } from "@medusajs/framework/http"
import { storeCodAvailabilityMiddlewares } from "./store/payments/cod-availability/middlewares"

export default defineMiddlewares({
  routes: [...storeCodAvailabilityMiddlewares],
})
