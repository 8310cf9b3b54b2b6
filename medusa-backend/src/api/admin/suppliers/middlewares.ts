import { validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"

/** The address is the supplier's own, so there is nothing to say. */
const SyncPickupBody = z.object({}).strict()

export const adminSuppliersMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/admin/suppliers/:id/pickup-location/sync",
    middlewares: [validateAndTransformBody(SyncPickupBody)],
  },
]
