import { Router, type Request } from "express"
import type { SandboxContext } from "../context"
import { journal } from "../journal"
import { troubled } from "../trouble-middleware"
import { accountRoutes } from "./routes/account"
import { authRoutes, requireToken } from "./routes/auth"
import { billingRoutes } from "./routes/billing"
import { courierRoutes } from "./routes/courier"
import { documentRoutes, fileRoutes } from "./routes/documents"
import { ndrRoutes } from "./routes/ndr"
import { orderRoutes } from "./routes/orders"
import { trackingRoutes } from "./routes/tracking"

/** The error that hides in an HTTP 200, by the call it is hidden in. */
function errorIn200(request: Request): unknown {
  const { path } = request
  if (path.includes("/auth/")) {
    return undefined
  }
  if (path.includes("/courier/assign/awb")) {
    return {
      awb_assign_status: 0,
      response: { data: { awb_assign_error: "Courier did not answer, please try again later" } },
    }
  }
  if (path.includes("/courier/generate/label")) {
    return { label_created: 0, response: "Label not generated", not_created: [] }
  }
  if (path.includes("/courier/generate/pickup")) {
    return { pickup_status: 0, message: "Pickup could not be scheduled, please try again later" }
  }
  if (path.includes("/manifests/")) {
    return { status: 1, manifest_url: "" }
  }
  if (path.includes("/courier/track")) {
    return {
      tracking_data: {
        track_status: 0,
        shipment_status: 0,
        shipment_track: [{}],
        shipment_track_activities: null,
        track_url: "",
        error: "Aahh! There is no activities found in our DB.",
      },
    }
  }
  if (path.includes("/courier/serviceability")) {
    return { status: 404, message: "No courier service is available right now." }
  }

  return { status: false, status_code: 400, message: "Something went wrong, please try again." }
}

/** Shiprocket's external API under `/shiprocket/v1/external`, and its files. */
export function shiprocketRouter(context: SandboxContext): Router {
  const router = Router()
  const api = Router()

  api.use(journal(context, "shiprocket"))
  api.use(
    troubled(context, "shiprocket", {
      serverError: { message: "Server Error" },
      rateLimit: { message: "You have exceeded API call rate limit.", status_code: 429 },
      errorIn200,
    })
  )
  api.use(authRoutes(context))
  api.use(requireToken(context))
  api.use(accountRoutes(context))
  api.use(orderRoutes(context))
  api.use(courierRoutes(context))
  api.use(documentRoutes(context))
  api.use(trackingRoutes(context))
  api.use(ndrRoutes(context))
  api.use(billingRoutes(context))
  api.use((request, response) => {
    response
      .status(404)
      .json({ message: `No route ${request.method} ${request.path}`, status_code: 404 })
  })

  router.use("/v1/external", api)
  router.use(fileRoutes(context))

  return router
}
