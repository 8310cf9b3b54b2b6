import { validateAndTransformBody, validateAndTransformQuery } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { listShipmentsConfig, retrieveShipmentConfig } from "./query-config"
import {
  AdminCorrectShipmentAddress,
  AdminGetShipmentParams,
  AdminGetShipmentsParams,
  AdminReassignShipment,
  AdminRetryShipments,
} from "./validators"

export const adminShipmentsMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/shipments",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(AdminGetShipmentsParams, listShipmentsConfig)],
  },
  {
    matcher: "/admin/shipments/retry",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminRetryShipments)],
  },
  {
    matcher: "/admin/shipments/:id",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(AdminGetShipmentParams, retrieveShipmentConfig)],
  },
  {
    matcher: "/admin/shipments/:id/reassign",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminReassignShipment)],
  },
  {
    matcher: "/admin/shipments/:id/address",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminCorrectShipmentAddress)],
  },
]
