import { DURABLE_JOBS_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { COD_PROVIDER_ID } from "../dispatch/is-payable"
import type { CashOrder } from "../workflows/authorize-cash-order"

const BATCH = 500

/**
 * Orders of the last week, paid at the door, whose payment was never made: Medusa makes the order first and
 * authorises it afterwards, and nothing of its own resumes that when the process dies in between.
 */
const UNAUTHORISED = `
  select o.id as order_id, session.id as payment_session_id, cart.cart_id
  from "order" o
  join order_cart cart on cart.order_id = o.id and cart.deleted_at is null
  cross join lateral (
    select s.id from order_payment_collection c
    join payment_session s on s.payment_collection_id = c.payment_collection_id
    where c.order_id = o.id and c.deleted_at is null and s.deleted_at is null
      and s.provider_id = ? and s.status in ('pending', 'authorized')
      and not exists (
        select from payment p
        where p.payment_collection_id = c.payment_collection_id and p.deleted_at is null)
    limit 1) session
  where o.deleted_at is null and o.status = 'pending' and not o.is_draft_order
    and o.created_at between now() - interval '7 days' and now() - interval '1 minute'
  order by o.created_at
  limit ${BATCH}`

/** Queues the authorisation of cash orders that a died process left without. */
export default async function authorizeCashOrders(container: MedusaContainer) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const jobs = container.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE)
  const { rows } = await knex.raw<{ rows: CashOrder[] }>(UNAUTHORISED, [COD_PROVIDER_ID])
  await jobs.enqueueMany(
    rows.map((order) => ({
      workflowId: "authorize-cash-order",
      input: order,
      key: `authorize-cash-order:${order.order_id}`,
    }))
  )
}

export const config = { name: "authorize-cash-orders", schedule: "* * * * *" }
