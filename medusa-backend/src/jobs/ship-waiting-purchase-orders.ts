import { DURABLE_JOBS_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readShippableStatuses } from "../dispatch/book-on"

const BATCH = 500

/**
 * Purchase orders of the last month that should have a parcel and never got one, old enough for their event
 * to have come. A parcel that was called off counts: whoever did so did not want another.
 */
const WAITING = `
  select po.id from purchase_order po
  where po.status = any(?) and po.deleted_at is null
    and coalesce(po.ready_at, po.accepted_at)
      between now() - interval '30 days' and now() - interval '30 seconds'
    and not exists (
      select from shipment s
      where s.purchase_order_id = po.id and s.direction = 'forward' and s.deleted_at is null)
  order by po.accepted_at
  limit ${BATCH}`

/**
 * Books the parcels of purchase orders that were accepted while parcels were booked only when ready, once the
 * merchant has changed that, and of those whose event found an older setting. Two queries and one statement.
 */
export default async function shipWaitingPurchaseOrders(container: MedusaContainer) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const statuses = await readShippableStatuses(container)
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(WAITING, [statuses as never])
  await container.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE).enqueueMany(
    rows.map(({ id }) => ({
      workflowId: "ship-purchase-order",
      input: { id },
      key: `ship-purchase-order:${id}`,
    }))
  )
}

export const config = { name: "ship-waiting-purchase-orders", schedule: "* * * * *" }
