import { defineMiddlewares } from "@medusajs/framework/http"
import { adminShipmentsMiddlewares } from "./admin/shipments/middlewares"
import { shippingHookMiddlewares } from "./hooks/shipping/middlewares"

export default defineMiddlewares({
  routes: [...adminShipmentsMiddlewares, ...shippingHookMiddlewares],
})
