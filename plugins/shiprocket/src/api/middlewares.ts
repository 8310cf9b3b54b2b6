import { defineMiddlewares } from "@medusajs/framework/http"
import { adminNdrCasesMiddlewares } from "./admin/ndr-cases/middlewares"
import { adminRemittancesMiddlewares } from "./admin/remittances/middlewares"
import { adminShipmentsMiddlewares } from "./admin/shipments/middlewares"
import { adminShippingSettingsMiddlewares } from "./admin/shipping-settings/middlewares"
import { adminWeightDiscrepanciesMiddlewares } from "./admin/weight-discrepancies/middlewares"
import { shippingHookMiddlewares } from "./hooks/shipping/middlewares"
import { storeDeliveryChoicesMiddlewares } from "./store/delivery-choices/middlewares"

export default defineMiddlewares({
  routes: [
    ...adminRemittancesMiddlewares,
    ...adminWeightDiscrepanciesMiddlewares,
    ...adminNdrCasesMiddlewares,
    ...storeDeliveryChoicesMiddlewares,
    ...adminShipmentsMiddlewares,
    ...adminShippingSettingsMiddlewares,
    ...shippingHookMiddlewares,
  ],
})
