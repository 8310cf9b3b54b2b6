import { DURABLE_JOBS_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const BATCH = 500

/**
 * Orders of the last week that were made from a cart but never linked to it, nor to a payment: Medusa makes
 * the order first and the links afterwards, and undoes nothing of what a killed server left. Its cart is
 * still open, so the shopper's next try makes another order. Drafts come from no cart. Lateral with a limit:
 * the planner would otherwise read whole tables. 34 ms of 100,000 orders, 16,800 of them of the last week.
 */
const ORPHANED = `
  select o.id from "order" o
  left join lateral (
    select true as found from order_cart l
    where l.order_id = o.id and l.deleted_at is null
    limit 1) cart on true
  left join lateral (
    select true as found from order_payment_collection c
    join payment p on p.payment_collection_id = c.payment_collection_id
    where c.order_id = o.id and c.deleted_at is null and p.deleted_at is null
    limit 1) payment on cart.found is null
  where o.deleted_at is null and o.status = 'pending' and not o.is_draft_order
    and o.created_at between now() - interval '7 days' and now() - interval '10 minutes'
    and o.metadata->>'cart_id' is not null and cart.found is null and payment.found is null
  order by o.created_at
  limit ${BATCH}`

/** Queues the cancelling of orders that a killed server left without cart and payment. */
export default async function cancelOrphanedOrders(container: MedusaContainer) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(ORPHANED)
  await container.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE).enqueueMany(
    rows.map(({ id }) => ({
      workflowId: "cancel-orphaned-order",
      input: { order_id: id },
      key: `cancel-orphaned-order:${id}`,
    }))
  )
}

export const config = { name: "cancel-orphaned-orders", schedule: "*/5 * * * *" }
