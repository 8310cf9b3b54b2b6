import { validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"

/** The amount follows from the order, so there is nothing to say. */
const RefundLineBody = z.object({}).strict()

export const adminOrdersMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/admin/orders/:id/unfulfillable-lines/:line_id/refund",
    middlewares: [validateAndTransformBody(RefundLineBody)],
  },
]
