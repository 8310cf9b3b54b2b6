import { DURABLE_JOBS_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const BATCH = 500

/** Orders of the last week, old enough for their event to have come, that no purchase order or flag knows. */
const UNROUTED = `
  select o.id from "order" o
  where o.deleted_at is null and o.status = 'pending' and not o.is_draft_order
    and o.created_at between now() - interval '7 days' and now() - interval '30 seconds'
    and not exists (select 1 from purchase_order po where po.order_id = o.id and po.deleted_at is null)
    and not exists (select 1 from unfulfillable_line l where l.order_id = o.id and l.deleted_at is null)
  order by o.created_at
  limit ${BATCH}`

/** The event that routes an order lives in memory; this finds the orders for which it was lost. */
export default async function routeUnroutedOrders(container: MedusaContainer) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const jobs = container.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE)
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(UNROUTED)
  await Promise.all(
    rows.map(({ id }) =>
      jobs.enqueue({ workflowId: "route-order", input: { id }, key: `route-order:${id}` })
    )
  )
}

export const config = { name: "route-unrouted-orders", schedule: "* * * * *" }
