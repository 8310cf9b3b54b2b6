import { validateAndTransformBody, validateAndTransformQuery } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { listCodBlocksConfig } from "./query-config"
import { AdminGetCodBlocks, AdminPostCodBlocks } from "./validators"

export const adminCodBlockMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/cod-blocks",
    middlewares: [validateAndTransformQuery(AdminGetCodBlocks, listCodBlocksConfig)],
  },
  {
    methods: ["POST"],
    matcher: "/admin/cod-blocks",
    middlewares: [validateAndTransformBody(AdminPostCodBlocks)],
  },
]
