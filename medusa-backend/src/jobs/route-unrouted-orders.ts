import { DURABLE_JOBS_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { COD_PROVIDER_ID } from "../dispatch/is-payable"

const BATCH = 500

/**
 * Orders of the last week, old enough for their event to have come, with a line that neither a purchase
 * order nor a flag knows. The rest is `isPayable` in SQL, so that orders which wait for their payment do
 * not fill the batch. Lateral with a limit: the planner would otherwise read whole tables to find a few.
 */
const UNROUTED = `
  select o.id from "order" o
  cross join lateral (
    select from order_item i join order_line_item li on li.id = i.item_id
    where i.order_id = o.id and i.version = o.version and i.deleted_at is null
      and i.quantity > 0 and li.variant_id is not null
      and not exists (
        select from purchase_order_line l
        where l.order_line_item_id = i.item_id and l.deleted_at is null and l.moved_at is null)
      and not exists (
        select from unfulfillable_line u
        where u.order_id = i.order_id and u.order_line_item_id = i.item_id and u.deleted_at is null)
    limit 1) unrouted
  left join lateral (
    select bool_and(p.provider_id <> ? or p.data->>'confirmation' is distinct from 'pending') as found
    from order_payment_collection c
    join payment p on p.payment_collection_id = c.payment_collection_id
    where c.order_id = o.id and c.deleted_at is null and p.deleted_at is null
      and p.canceled_at is null
      and p.amount > (
        select coalesce(sum(r.amount), 0) from refund r
        where r.payment_id = p.id and r.deleted_at is null)
    ) payment on true
  left join lateral (
    select true as found from order_summary s
    where s.order_id = o.id and s.version = o.version and s.deleted_at is null
      and (s.totals->>'current_order_total')::numeric <= 0
    limit 1) free on true
  where o.deleted_at is null and o.status = 'pending' and not o.is_draft_order
    and o.created_at between now() - interval '7 days' and now() - interval '30 seconds'
    and (payment.found or free.found)
  order by o.created_at
  limit ${BATCH}`

/** Purchase orders that go on although their order was cancelled: the hook's process died. */
const CANCELLED = `
  select distinct po.order_id as id from purchase_order po join "order" o on o.id = po.order_id
  where po.status in ('draft', 'sent', 'accepted', 'ready') and po.deleted_at is null
    and o.status = 'canceled' and o.canceled_at > now() - interval '7 days'
  limit ${BATCH}`

/**
 * Events live in memory; this finds the orders for which one was lost, in two queries and one statement
 * that queues them all.
 */
export default async function routeUnroutedOrders(container: MedusaContainer) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const jobs = container.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE)
  const [unrouted, cancelled] = await Promise.all([
    knex.raw<{ rows: { id: string }[] }>(UNROUTED, [COD_PROVIDER_ID]),
    knex.raw<{ rows: { id: string }[] }>(CANCELLED),
  ])
  await jobs.enqueueMany([
    ...unrouted.rows.map(({ id }) => ({
      workflowId: "route-order",
      input: { id },
      key: `route-order:${id}`,
    })),
    ...cancelled.rows.map(({ id }) => ({
      workflowId: "cancel-order-supply",
      input: { order_id: id },
      key: `cancel-order-supply:${id}`,
    })),
  ])
}

export const config = { name: "route-unrouted-orders", schedule: "* * * * *" }
