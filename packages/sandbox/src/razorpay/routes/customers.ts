import { Router } from "express"
import type { SandboxContext } from "../../context"
import { bodyOf, route } from "../../lib/http"
import { createCustomer, findCustomer, updateCustomer } from "../customers"

/** Saved customers. */
export function customerRoutes(context: SandboxContext): Router {
  const router = Router()

  router.post(
    "/customers",
    route((request, response) => response.json(createCustomer(context, bodyOf(request))))
  )
  router.get(
    "/customers/:id",
    route((request, response) => response.json(findCustomer(context, request.params.id)))
  )
  router.put(
    "/customers/:id",
    route((request, response) =>
      response.json(updateCustomer(context, request.params.id, bodyOf(request)))
    )
  )

  return router
}
