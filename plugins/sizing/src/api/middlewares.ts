import { defineMiddlewares } from "@medusajs/framework/http"
import { adminSizeChartMiddlewares } from "./admin/size-charts/middlewares"
import { storeBodyProfileMiddlewares } from "./store/customers/me/body-profile/middlewares"
import { storeProductSizingMiddlewares } from "./store/products/middlewares"

export default defineMiddlewares({
  routes: [
    ...storeProductSizingMiddlewares,
    ...storeBodyProfileMiddlewares,
    ...adminSizeChartMiddlewares,
  ],
})
