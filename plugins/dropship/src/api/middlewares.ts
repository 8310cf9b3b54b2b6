import { defineMiddlewares } from "@medusajs/framework/http"
import { adminFeedMiddlewares } from "./admin/feeds/middlewares"
import { adminListingMiddlewares } from "./admin/listings/middlewares"
import { adminPurchaseOrderMiddlewares } from "./admin/purchase-orders/middlewares"
import { adminScorecardMiddlewares } from "./admin/scorecards/middlewares"
import { adminLedgerMiddlewares } from "./admin/settlements/middlewares"
import { adminSupplierMiddlewares } from "./admin/suppliers/middlewares"
import { adminUnfulfillableLineMiddlewares } from "./admin/unfulfillable-lines/middlewares"
import { hookMiddlewares } from "./hooks/middlewares"
import { supplierMiddlewares } from "./supplier/middlewares"

export default defineMiddlewares({
  routes: [
    ...adminFeedMiddlewares,
    ...adminListingMiddlewares,
    ...adminSupplierMiddlewares,
    ...adminPurchaseOrderMiddlewares,
    ...adminScorecardMiddlewares,
    ...adminLedgerMiddlewares,
    ...adminUnfulfillableLineMiddlewares,
    ...supplierMiddlewares,
    ...hookMiddlewares,
  ],
})
