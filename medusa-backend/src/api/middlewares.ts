import { defineMiddlewares } from "@medusajs/framework/http"
import { storeOrdersMiddlewares } from "./store/orders/middlewares"
import { supplierPurchaseOrdersMiddlewares } from "./supplier/purchase-orders/middlewares"

export default defineMiddlewares({
  routes: [...storeOrdersMiddlewares, ...supplierPurchaseOrdersMiddlewares],
})
