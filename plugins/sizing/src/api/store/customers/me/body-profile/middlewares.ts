import {
  authenticate,
  validateAndTransformBody,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { StoreSaveBodyProfile } from "./validators"

export const storeBodyProfileMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/customers/me/body-profile",
    methods: ["GET", "PUT", "DELETE"],
    middlewares: [authenticate("customer", ["session", "bearer"])],
  },
  {
    matcher: "/store/customers/me/body-profile",
    methods: ["PUT"],
    middlewares: [validateAndTransformBody(StoreSaveBodyProfile)],
  },
]
