import { validateAndTransformBody, validateAndTransformQuery } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { listNdrCasesConfig, retrieveNdrCaseConfig } from "./query-config"
import {
  AdminAnswerNdrCase,
  AdminAnswerNdrCases,
  AdminGetNdrCaseParams,
  AdminGetNdrCasesParams,
} from "./validators"

export const adminNdrCasesMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/ndr-cases",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(AdminGetNdrCasesParams, listNdrCasesConfig)],
  },
  {
    matcher: "/admin/ndr-cases/bulk-answer",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminAnswerNdrCases)],
  },
  {
    matcher: "/admin/ndr-cases/:id",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(AdminGetNdrCaseParams, retrieveNdrCaseConfig)],
  },
  {
    matcher: "/admin/ndr-cases/:id/answer",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminAnswerNdrCase)],
  },
]
