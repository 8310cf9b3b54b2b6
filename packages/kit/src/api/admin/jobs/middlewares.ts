import { validateAndTransformBody } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { AdminRetryJobs } from "./validators"

export const adminJobsMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/jobs/retry",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminRetryJobs)],
  },
]
