import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { listSizeChartsConfig } from "./query-config"
import { AdminListSizeCharts, AdminUpsertSizeChart } from "./validators"

export const adminSizeChartMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/size-charts",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(AdminListSizeCharts, listSizeChartsConfig)],
  },
  {
    matcher: "/admin/size-charts",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminUpsertSizeChart)],
  },
]
