import { Router } from "express"
import type { SandboxContext } from "../../context"
import { queryOf, route } from "../../lib/http"
import { discrepancyRow } from "../billing"

/** What the account is charged beyond the booked freight. */
export function billingRoutes(context: SandboxContext): Router {
  const router = Router()

  router.get(
    "/billing/discrepancy",
    route((request, response) => {
      const perPage = Math.min(Math.max(Number(queryOf(request, "per_page")) || 15, 1), 100)
      const page = Math.max(Number(queryOf(request, "page")) || 1, 1)
      const found = [...context.store.state.shiprocket.orders.values()].flatMap(
        (order) => discrepancyRow(order) ?? []
      )
      const rows = found.slice((page - 1) * perPage, page * perPage)
      response.json({
        data: rows,
        meta: {
          pagination: {
            total: found.length,
            count: rows.length,
            per_page: perPage,
            current_page: page,
            total_pages: Math.max(1, Math.ceil(found.length / perPage)),
          },
        },
      })
    })
  )

  return router
}
