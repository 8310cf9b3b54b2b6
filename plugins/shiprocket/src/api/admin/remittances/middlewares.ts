import {
  unlessPath,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { listRemittancesConfig, listRowsConfig, retrieveRemittanceConfig } from "./query-config"
import {
  AdminGetExpectedFileParams,
  AdminGetExpectedParams,
  AdminGetRemittanceParams,
  AdminGetRemittanceRowsParams,
  AdminGetRemittancesParams,
  AdminImportRemittance,
} from "./validators"

/** A file of 50,000 rows is about 6 MB. */
export const FILE_SIZE_LIMIT = "16mb"

/** Routes that look like a statement's and are none: the middleware of `:id` would run for them too. */
const NO_STATEMENT = /\/remittances\/expected(?:\.csv)?\/?$/

const plain = { defaults: [], isList: false }

export const adminRemittancesMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/remittances",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(AdminGetRemittancesParams, listRemittancesConfig)],
  },
  {
    matcher: "/admin/remittances/import",
    methods: ["POST"],
    bodyParser: { sizeLimit: FILE_SIZE_LIMIT },
    middlewares: [validateAndTransformBody(AdminImportRemittance)],
  },
  {
    matcher: "/admin/remittances/expected",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(AdminGetExpectedParams, plain)],
  },
  {
    matcher: "/admin/remittances/expected.csv",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(AdminGetExpectedFileParams, plain)],
  },
  {
    matcher: "/admin/remittances/:id/rows",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(AdminGetRemittanceRowsParams, listRowsConfig)],
  },
  {
    matcher: "/admin/remittances/:id",
    methods: ["GET"],
    middlewares: [
      unlessPath(
        NO_STATEMENT,
        validateAndTransformQuery(AdminGetRemittanceParams, retrieveRemittanceConfig)
      ),
    ],
  },
]
