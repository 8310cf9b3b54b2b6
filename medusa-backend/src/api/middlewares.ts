import { defineMiddlewares } from "@medusajs/framework/http"
import { adminOrdersMiddlewares } from "./admin/orders/middlewares"
import { adminSuppliersMiddlewares } from "./admin/suppliers/middlewares"
import { storeCartsMiddlewares } from "./store/carts/middlewares"
import { storeCashOrdersMiddlewares } from "./store/orders/cash-middlewares"
import { storeOrdersMiddlewares } from "./store/orders/middlewares"
import { supplierPrivacyMiddlewares } from "./store/supplier-privacy/middlewares"
import { supplierPurchaseOrdersMiddlewares } from "./supplier/purchase-orders/middlewares"

export default defineMiddlewares({
  routes: [
    ...supplierPrivacyMiddlewares,
    ...adminOrdersMiddlewares,
    ...adminSuppliersMiddlewares,
    ...storeCartsMiddlewares,
    ...storeOrdersMiddlewares,
    ...storeCashOrdersMiddlewares,
    ...supplierPurchaseOrdersMiddlewares,
  ],
})
