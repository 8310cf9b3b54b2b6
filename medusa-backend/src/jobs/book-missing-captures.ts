import { DURABLE_JOBS_MODULE } from "@bodycon/kit"
import type { DurableJobsModuleService } from "@bodycon/kit"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const BATCH = 500

const LATELY = `deleted_at is null
      and created_at between now() - interval '7 days' and now() - interval '1 minute'`

/**
 * Orders with a capture or a refund of the last week that is not among their transactions: Medusa makes it in
 * the payment first and writes it into the order's books afterwards, and nothing of its own resumes that when
 * the process dies in between.
 */
const UNBOOKED = `
  select distinct l.order_id
  from (
    select id, payment_id from capture where ${LATELY}
    union all
    select id, payment_id from refund where ${LATELY}) moved
  join payment p on p.id = moved.payment_id and p.deleted_at is null
  join order_payment_collection l
    on l.payment_collection_id = p.payment_collection_id and l.deleted_at is null
  where not exists (
      select from order_transaction t
      where t.reference_id = moved.id and t.order_id = l.order_id and t.deleted_at is null)
  limit ${BATCH}`

/** Queues the booking of captures and refunds that a died process left out of their orders' books. */
export default async function bookMissingCaptures(container: MedusaContainer) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: { order_id: string }[] }>(UNBOOKED)
  await container.resolve<DurableJobsModuleService>(DURABLE_JOBS_MODULE).enqueueMany(
    rows.map(({ order_id }) => ({
      workflowId: "book-missing-captures",
      input: { order_id },
      key: `book-missing-captures:${order_id}`,
    }))
  )
}

export const config = { name: "book-missing-captures", schedule: "* * * * *" }
