import { DURABLE_JOBS_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { PAY_ONLINE_KIND } from "../cash-orders/online-payments"

const BATCH = 500

/**
 * Online payments of cash orders, captured in the last month and long enough ago for their event to have
 * come, of which nobody has settled whether they pay for the order.
 */
const UNSETTLED = `
  select distinct l.order_id
  from payment p
  join payment_collection c on c.id = p.payment_collection_id
  join order_payment_collection l on l.payment_collection_id = c.id and l.deleted_at is null
  where p.captured_at between now() - interval '30 days' and now() - interval '1 minute'
    and p.deleted_at is null and p.canceled_at is null
    and c.metadata->>'kind' = ?
    and not coalesce(jsonb_exists(c.metadata->'settled', p.id), false)
  limit ${BATCH}`

/** Finds cash orders paid online whose event was lost, in one query and one statement. */
export default async function switchPaidCashOrders(container: MedusaContainer) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: { order_id: string }[] }>(UNSETTLED, [PAY_ONLINE_KIND])
  await container.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE).enqueueMany(
    rows.map(({ order_id }) => ({
      workflowId: "switch-order-to-prepaid",
      input: { order_id },
      key: `switch-order-to-prepaid:${order_id}`,
    }))
  )
}

export const config = { name: "switch-paid-cash-orders", schedule: "* * * * *" }
