import type { MiddlewareRoute } from "@medusajs/framework/http"
import { readRawBody } from "./read-raw-body"

export const hooksRazorpayMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/hooks/razorpay",
    methods: ["POST"],
    bodyParser: false,
    middlewares: [readRawBody],
  },
]
