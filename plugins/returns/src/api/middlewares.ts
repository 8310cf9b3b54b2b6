import { defineMiddlewares } from "@medusajs/framework/http"
import { adminReturnPayoutMiddlewares } from "./admin/return-payouts/middlewares"
import { adminReturnRequestMiddlewares } from "./admin/return-requests/middlewares"
import { adminReturnSettingsMiddlewares } from "./admin/return-settings/middlewares"
import { storeRefundDetailsMiddlewares } from "./store/refund-details/middlewares"

export default defineMiddlewares({
  routes: [
    ...adminReturnRequestMiddlewares,
    ...adminReturnPayoutMiddlewares,
    ...adminReturnSettingsMiddlewares,
    ...storeRefundDetailsMiddlewares,
  ],
})
