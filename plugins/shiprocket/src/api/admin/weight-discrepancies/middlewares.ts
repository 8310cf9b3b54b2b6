import { validateAndTransformBody, validateAndTransformQuery } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { FILE_SIZE_LIMIT } from "../remittances/middlewares"
import { listWeightDiscrepanciesConfig, retrieveWeightDiscrepancyConfig } from "./query-config"
import {
  AdminAcceptWeightDiscrepancy,
  AdminDisputeWeightDiscrepancy,
  AdminGetWeightDiscrepanciesFileParams,
  AdminGetWeightDiscrepanciesParams,
  AdminGetWeightDiscrepancyParams,
  AdminImportWeightDiscrepancies,
} from "./validators"

const one = validateAndTransformQuery(
  AdminGetWeightDiscrepancyParams,
  retrieveWeightDiscrepancyConfig
)

export const adminWeightDiscrepanciesMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/weight-discrepancies",
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(AdminGetWeightDiscrepanciesParams, listWeightDiscrepanciesConfig),
    ],
  },
  {
    matcher: "/admin/weight-discrepancies/import",
    methods: ["POST"],
    bodyParser: { sizeLimit: FILE_SIZE_LIMIT },
    middlewares: [validateAndTransformBody(AdminImportWeightDiscrepancies)],
  },
  {
    matcher: "/admin/weight-discrepancies/export.csv",
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(AdminGetWeightDiscrepanciesFileParams, {
        defaults: [],
        isList: false,
      }),
    ],
  },
  {
    matcher: "/admin/weight-discrepancies/:id/accept",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminAcceptWeightDiscrepancy), one],
  },
  {
    matcher: "/admin/weight-discrepancies/:id/dispute",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminDisputeWeightDiscrepancy), one],
  },
]
