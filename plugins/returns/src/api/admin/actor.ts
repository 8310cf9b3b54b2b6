import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { ReturnActor } from "../../types"

/** The merchant who calls. */
export const adminActor = <Body>(req: AuthenticatedMedusaRequest<Body>): ReturnActor => ({
  type: "admin",
  id: req.auth_context.actor_id,
})
