import { defineMiddlewares } from "@medusajs/framework/http"
import { adminOrdersMiddlewares } from "./admin/orders/middlewares"
import { storeOrdersMiddlewares } from "./store/orders/middlewares"
import { supplierPurchaseOrdersMiddlewares } from "./supplier/purchase-orders/middlewares"

export default defineMiddlewares({
  routes: [
    ...adminOrdersMiddlewares,
    ...storeOrdersMiddlewares,
    ...supplierPurchaseOrdersMiddlewares,
  ],
})
