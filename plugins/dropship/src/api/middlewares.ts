import { defineMiddlewares } from "@medusajs/framework/http"
import { adminPurchaseOrderMiddlewares } from "./admin/purchase-orders/middlewares"
import { adminListingMiddlewares } from "./admin/listings/middlewares"
import { adminSupplierMiddlewares } from "./admin/suppliers/middlewares"
import { hookMiddlewares } from "./hooks/middlewares"
import { supplierMiddlewares } from "./supplier/middlewares"

export default defineMiddlewares({
  routes: [
    ...adminListingMiddlewares,
    ...adminSupplierMiddlewares,
    ...adminPurchaseOrderMiddlewares,
    ...supplierMiddlewares,
    ...hookMiddlewares,
  ],
})
