import { defineMiddlewares } from "@medusajs/framework/http"
import { storeOrdersMiddlewares } from "./store/orders/middlewares"

export default defineMiddlewares({ routes: [...storeOrdersMiddlewares] })
