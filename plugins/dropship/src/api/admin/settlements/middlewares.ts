import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import {
  balancesConfig,
  listEntriesConfig,
  listSettlementsConfig,
  retrieveSettlementConfig,
  statementConfig,
} from "./query-config"
import {
  AddNoteBody,
  CreateSettlementBody,
  GetBalancesParams,
  GetEntriesParams,
  GetSettlementParams,
  GetSettlementsParams,
  GetStatementParams,
  PaySettlementBody,
  ProposeSettlementsBody,
  VoidSettlementBody,
} from "./validators"

const one = validateAndTransformQuery(GetSettlementParams, retrieveSettlementConfig)
const period = validateAndTransformQuery(GetStatementParams, statementConfig)

export const adminLedgerMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/ledger/balances",
    middlewares: [validateAndTransformQuery(GetBalancesParams, balancesConfig)],
  },
  {
    methods: ["GET"],
    matcher: "/admin/ledger/entries",
    middlewares: [validateAndTransformQuery(GetEntriesParams, listEntriesConfig)],
  },
  { methods: ["GET"], matcher: "/admin/ledger/statement.csv", middlewares: [period] },
  { methods: ["GET"], matcher: "/admin/ledger/statement.pdf", middlewares: [period] },
  {
    methods: ["POST"],
    matcher: "/admin/ledger/notes",
    middlewares: [validateAndTransformBody(AddNoteBody)],
  },
  {
    methods: ["GET"],
    matcher: "/admin/settlements",
    middlewares: [validateAndTransformQuery(GetSettlementsParams, listSettlementsConfig)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/settlements",
    middlewares: [validateAndTransformBody(CreateSettlementBody), one],
  },
  {
    methods: ["POST"],
    matcher: "/admin/settlements/propose",
    middlewares: [validateAndTransformBody(ProposeSettlementsBody)],
  },
  { methods: ["GET"], matcher: "/admin/settlements/:id", middlewares: [one] },
  {
    methods: ["POST"],
    matcher: "/admin/settlements/:id/pay",
    middlewares: [validateAndTransformBody(PaySettlementBody), one],
  },
  {
    methods: ["POST"],
    matcher: "/admin/settlements/:id/void",
    middlewares: [validateAndTransformBody(VoidSettlementBody), one],
  },
]
