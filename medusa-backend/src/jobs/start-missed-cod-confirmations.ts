import { DURABLE_JOBS_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { COD_PROVIDER_ID } from "../dispatch/is-payable"

const BATCH = 500

/**
 * Cash orders of the last fifteen days, old enough for their event to have come, that wait for a confirmation nobody
 * was asked for, and confirmed ones whose payment does not know it. Lateral with a limit: the planner would
 * otherwise read whole tables to find a few.
 */
const MISSED = `
  select o.id as order_id, payment.id as payment_id, c.id as confirmation_id, c.status
  from "order" o
  cross join lateral (
    select p.id from order_payment_collection l
    join payment p on p.payment_collection_id = l.payment_collection_id
    where l.order_id = o.id and l.deleted_at is null and p.deleted_at is null
      and p.canceled_at is null and p.provider_id = ? and p.data->>'confirmation' = 'pending'
    limit 1) payment
  left join cod_confirmation c on c.order_id = o.id and c.deleted_at is null
  where o.deleted_at is null and o.status = 'pending' and not o.is_draft_order
    and o.created_at between now() - interval '15 days' and now() - interval '30 seconds'
    and (c.id is null or c.answered_at < now() - interval '30 seconds')
  order by o.created_at
  limit ${BATCH}`

/** Confirmations of orders that are cancelled: the hook's process died, or she was asked at the same moment. */
const LEFT_OPEN = `
  select c.order_id from cod_confirmation c join "order" o on o.id = c.order_id
  where c.status = 'pending' and c.deleted_at is null and o.status = 'canceled'
  limit ${BATCH}`

type Missed = {
  order_id: string
  payment_id: string
  confirmation_id: string | null
  status: string | null
}

/** What an answered confirmation whose reaction was given up leads to after all. */
const WORKFLOWS: Record<string, string> = {
  confirmed: "release-cod-order",
  declined: "cancel-cod-order",
  expired: "cancel-cod-order",
}

const jobFor = ({ order_id, payment_id, confirmation_id, status }: Missed) => {
  const workflowId = WORKFLOWS[status ?? ""]
  return workflowId
    ? {
        workflowId,
        input: { id: confirmation_id, order_id, payment_id },
        key: `${workflowId}:${order_id}`,
      }
    : {
        workflowId: "start-cod-confirmation",
        input: { order_id },
        key: `start-cod-confirmation:${order_id}`,
      }
}

/** Finds cash orders that an event was lost for, in two queries and one statement. */
export default async function startMissedCodConfirmations(container: MedusaContainer) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [missed, leftOpen] = await Promise.all([
    knex.raw<{ rows: Missed[] }>(MISSED, [COD_PROVIDER_ID]),
    knex.raw<{ rows: { order_id: string }[] }>(LEFT_OPEN),
  ])
  await container.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE).enqueueMany([
    ...missed.rows.map(jobFor),
    ...leftOpen.rows.map(({ order_id }) => ({
      workflowId: "settle-cod-confirmation",
      input: { order_id, reason: "order_cancelled" },
      key: `settle-cod-confirmation:${order_id}`,
    })),
  ])
}

export const config = { name: "start-missed-cod-confirmations", schedule: "* * * * *" }
