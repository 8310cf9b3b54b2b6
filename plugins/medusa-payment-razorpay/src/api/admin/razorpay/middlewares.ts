import { validateAndTransformBody, validateAndTransformQuery } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import {
  AdminActOnReconciliation,
  AdminDismissReconciliation,
  AdminListReconciliation,
} from "./reconciliation/validators"

export const adminRazorpayMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/razorpay/reconciliation",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(AdminListReconciliation, {})],
  },
  {
    matcher: "/admin/razorpay/reconciliation/:id/settle",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminActOnReconciliation)],
  },
  {
    matcher: "/admin/razorpay/reconciliation/:id/refund",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminActOnReconciliation)],
  },
  {
    matcher: "/admin/razorpay/reconciliation/:id/dismiss",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(AdminDismissReconciliation)],
  },
]
