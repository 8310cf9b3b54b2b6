import { configureStoreSearch, type MiddlewareRoute } from "@medusajs/framework/http"
import { PRODUCTS_INDEX } from "../../../lib/fields"

/** Opens the `products` index to shoppers; Medusa adds the status and sales channel filters. */
export const storeSearchMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/search",
    middlewares: [configureStoreSearch({ allowed_indexes: { [PRODUCTS_INDEX]: true } })],
  },
]
