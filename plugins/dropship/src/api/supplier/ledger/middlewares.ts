import {
  authenticate,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import {
  listOwnEntriesConfig,
  listOwnSettlementsConfig,
  retrieveOwnSettlementConfig,
  statementConfig,
} from "../../admin/settlements/query-config"
import {
  GetOwnEntriesParams,
  GetOwnSettlementsParams,
  GetOwnStatementParams,
  GetSettlementParams,
} from "../../admin/settlements/validators"

const signedIn = authenticate("supplier", ["bearer", "session"])
const period = validateAndTransformQuery(GetOwnStatementParams, statementConfig)

export const supplierLedgerMiddlewares: MiddlewareRoute[] = [
  { matcher: "/supplier/ledger", middlewares: [signedIn] },
  { matcher: "/supplier/ledger/*", middlewares: [signedIn] },
  { matcher: "/supplier/settlements", middlewares: [signedIn] },
  { matcher: "/supplier/settlements/*", middlewares: [signedIn] },
  {
    methods: ["GET"],
    matcher: "/supplier/ledger",
    middlewares: [validateAndTransformQuery(GetOwnEntriesParams, listOwnEntriesConfig)],
  },
  { methods: ["GET"], matcher: "/supplier/ledger/statement.csv", middlewares: [period] },
  { methods: ["GET"], matcher: "/supplier/ledger/statement.pdf", middlewares: [period] },
  {
    methods: ["GET"],
    matcher: "/supplier/settlements",
    middlewares: [validateAndTransformQuery(GetOwnSettlementsParams, listOwnSettlementsConfig)],
  },
  {
    methods: ["GET"],
    matcher: "/supplier/settlements/:id",
    middlewares: [validateAndTransformQuery(GetSettlementParams, retrieveOwnSettlementConfig)],
  },
]
