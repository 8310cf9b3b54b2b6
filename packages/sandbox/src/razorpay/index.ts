import { Router, type NextFunction, type Request, type Response } from "express"
import type { SandboxContext } from "../context"
import { journal } from "../journal"
import { troubled } from "../trouble-middleware"
import { errorBody, RazorpayError } from "./errors"
import { apiRoutes } from "./routes/api"
import { customerRoutes } from "./routes/customers"
import { payRoutes } from "./routes/pay"

/** Razorpay's API under `/razorpay/v1`, its checkout script and its payment page. */
export function razorpayRouter(context: SandboxContext): Router {
  const router = Router()
  const api = Router()

  api.use(journal(context, "razorpay"))
  api.use(
    troubled(context, "razorpay", {
      serverError: errorBody("SERVER_ERROR", "We are facing some trouble completing your request."),
      rateLimit: errorBody("BAD_REQUEST_ERROR", "Request failed. Please try after sometime."),
      errorIn200: () => errorBody("GATEWAY_ERROR", "The gateway did not answer."),
    })
  )
  api.use(apiRoutes(context))
  api.use(customerRoutes(context))
  api.use((_request, response) => {
    response
      .status(404)
      .json(errorBody("BAD_REQUEST_ERROR", "The requested URL was not found on the server."))
  })

  router.use("/v1", api)
  router.use(payRoutes(context))
  router.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (error instanceof RazorpayError) {
      response.status(error.status).json(error.body())
      return
    }
    next(error)
  })

  return router
}
