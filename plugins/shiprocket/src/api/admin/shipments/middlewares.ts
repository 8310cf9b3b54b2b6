import { validateAndTransformQuery } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { listShipmentsConfig, retrieveShipmentConfig } from "./query-config"
import { AdminGetShipmentParams, AdminGetShipmentsParams } from "./validators"

export const adminShipmentsMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/shipments",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(AdminGetShipmentsParams, listShipmentsConfig)],
  },
  {
    matcher: "/admin/shipments/:id",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(AdminGetShipmentParams, retrieveShipmentConfig)],
  },
]
