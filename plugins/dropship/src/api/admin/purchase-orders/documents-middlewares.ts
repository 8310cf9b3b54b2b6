import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { BulkBody } from "./bulk-validators"
import { ExportPurchaseOrdersParams, GetPurchaseOrderCountsParams } from "./validators"

const query = (schema: Parameters<typeof validateAndTransformQuery>[0]) =>
  validateAndTransformQuery(schema, {})

/** Papers, exports, counts and actions on many purchase orders. */
export const adminPurchaseOrderDocumentMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/purchase-orders/counts",
    middlewares: [query(GetPurchaseOrderCountsParams)],
  },
  {
    methods: ["GET"],
    matcher: "/admin/purchase-orders/export",
    middlewares: [query(ExportPurchaseOrdersParams)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/purchase-orders/bulk",
    middlewares: [validateAndTransformBody(BulkBody)],
  },
]
