import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { listSuppliersConfig, retrieveSupplierConfig } from "./query-config"
import {
  CreateSupplierBody,
  CreateSupplierUserBody,
  GetSupplierParams,
  GetSuppliersParams,
  UpdateSupplierBody,
} from "./validators"

export const adminSupplierMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/suppliers",
    middlewares: [validateAndTransformQuery(GetSuppliersParams, listSuppliersConfig)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/suppliers",
    middlewares: [
      validateAndTransformBody(CreateSupplierBody),
      validateAndTransformQuery(GetSupplierParams, retrieveSupplierConfig),
    ],
  },
  {
    methods: ["GET"],
    matcher: "/admin/suppliers/:id",
    middlewares: [validateAndTransformQuery(GetSupplierParams, retrieveSupplierConfig)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/suppliers/:id",
    middlewares: [
      validateAndTransformBody(UpdateSupplierBody),
      validateAndTransformQuery(GetSupplierParams, retrieveSupplierConfig),
    ],
  },
  {
    methods: ["POST"],
    matcher: "/admin/suppliers/:id/users",
    middlewares: [validateAndTransformBody(CreateSupplierUserBody)],
  },
]
