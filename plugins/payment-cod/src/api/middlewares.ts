import { defineMiddlewares } from "@medusajs/framework/http"
import { adminCodBlockMiddlewares } from "./admin/cod-blocks/middlewares"
import { adminCodConfirmationMiddlewares } from "./admin/cod-confirmations/middlewares"
import { adminCodSettingsMiddlewares } from "./admin/cod-settings/middlewares"
import { storeCodAvailabilityMiddlewares } from "./store/payments/cod-availability/middlewares"

export default defineMiddlewares({
  routes: [
    ...storeCodAvailabilityMiddlewares,
    ...adminCodSettingsMiddlewares,
    ...adminCodBlockMiddlewares,
    ...adminCodConfirmationMiddlewares,
  ],
})
